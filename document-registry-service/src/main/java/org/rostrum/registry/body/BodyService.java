package org.rostrum.registry.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.registry.RegistryProblem;

/** Creates and changes bodies, each in one transaction with its row in the change log. */
@ApplicationScoped
public class BodyService {

    private static final String TYPE = "body";

    private final Bodies bodies;
    private final BodyTree tree;
    private final ChangeLog changes;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    BodyService(
            Bodies bodies,
            BodyTree tree,
            ChangeLog changes,
            BodyAuthority authority,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.bodies = bodies;
        this.tree = tree;
        this.changes = changes;
        this.authority = authority;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    @Transactional
    public Page<BodyView> list(BodyFilter filter, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(bodies.page(filter, after, page.rowsToRead()), page.limit(), body -> body.id()
                        .toString())
                .map(BodyView::of);
    }

    /** The caller must be allowed to work for the body: see {@link BodyAuthority}. */
    @Transactional
    public Body create(BodyDetails details) {
        tree.requireParent(details.parent());
        Body body = new Body();
        body.describe(details);
        bodies.persist(body);
        flush(details);
        changes.created(TYPE, body.id(), BodyView.of(body));
        return body;
    }

    @Transactional
    public Body change(UUID id, JsonNode patch) {
        Body body = bodies.require(id);
        authority.require(body.prefix);
        conditions.requireMatch(body.version());
        BodyView before = BodyView.of(body);
        BodyDetails changed = patches.apply(body.details(), patch, BodyDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        authority.require(changed.prefix());
        tree.requireNoCircle(body, changed.parent());
        body.describe(changed);
        flush(changed);
        changes.record(TYPE, id, "updated", before, BodyView.of(body));
        return body;
    }

    private void flush(BodyDetails details) {
        try {
            bodies.flush();
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure)) {
                throw exists(details);
            }
            throw failure;
        }
    }

    /** The failed transaction can read no more, so the body that is there is looked up in one of its own. */
    private RuntimeException exists(BodyDetails details) {
        UUID same = QuarkusTransaction.requiringNew()
                .call(() -> bodies.findSame(details).map(Body::id).orElse(null));
        return RegistryProblem.BODY_EXISTS
                .because("%s is there already, as /v1/bodies/%s. Read and change that one."
                        .formatted(
                                details.prefix() == null
                                        ? "A body of this English name without prefix"
                                        : "A body with the prefix " + details.prefix(),
                                same))
                .with("body", same)
                .build();
    }
}
