package org.rostrum.registry.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rostrum.registry.document.DocumentView;

/**
 * A document of a list.
 *
 * @param highlights the titles in which words that were sought stand; left out where no words were sought
 */
public record DocumentHit(
        @JsonUnwrapped DocumentView document,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Highlight> highlights) {}
