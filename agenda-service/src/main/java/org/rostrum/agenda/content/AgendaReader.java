package org.rostrum.agenda.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.RequestedLanguage;
import org.rostrum.web.WebProblem;

/**
 * Reads agendas whole from their kept versions: one cheap statement tells which is the current one, and what was read
 * of a version stays in memory, since a version never changes. Replicas need not tell each other anything.
 */
@ApplicationScoped
public class AgendaReader {

    /** Bytes of JSON in memory, in all. */
    private static final long BYTES_KEPT = 64L << 20;

    /** Bytes of JSON of the views in memory, in all; as objects they are several times as large. */
    private static final long VIEWS_KEPT = 16L << 20;

    private final Agendas agendas;
    private final AgendaVersions versions;
    private final AgendaViews views;
    private final VersionText text;
    private final RequestedLanguage requested;
    private final Cache<BytesKey, byte[]> bytes = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((BytesKey key, byte[] json) -> json.length)
            .build();
    private final Cache<AgendaVersion.Key, Sized> read = Caffeine.newBuilder()
            .maximumWeight(VIEWS_KEPT)
            .weigher((AgendaVersion.Key key, Sized view) -> view.size())
            .build();

    /** @param language null for all */
    private record BytesKey(UUID agenda, long version, Language language) {}

    private record Sized(AgendaView view, int size) {}

    AgendaReader(
            Agendas agendas,
            AgendaVersions versions,
            AgendaViews views,
            VersionText text,
            RequestedLanguage requested) {
        this.agendas = agendas;
        this.versions = versions;
        this.views = views;
        this.text = text;
        this.requested = requested;
    }

    /** The number of the current version. @throws RuntimeException 404 if there is no such agenda */
    @Transactional
    public long version(UUID id) {
        return agendas.revision(id);
    }

    /** The current version. */
    @Transactional
    public AgendaView current(UUID id) {
        return view(id, agendas.revision(id));
    }

    /** The current versions of agendas. @param session only this session's; null means all */
    @Transactional
    Page<AgendaView> list(UUID session, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(agendas.page(session, after, page.rowsToRead()), page.limit(), current -> current.id()
                        .toString())
                .map(current -> view(current.id(), current.revision()));
    }

    /** One version. @throws RuntimeException 404 if there is no such version */
    @Transactional
    public AgendaView view(UUID id, long version) {
        AgendaVersion.Key key = new AgendaVersion.Key(id, version);
        Sized there = read.getIfPresent(key);
        if (there == null) {
            there = load(id, version);
            read.put(key, there);
        }
        return there.view();
    }

    /** One version as JSON, in the language that the request at hand asks for. */
    @Transactional
    public byte[] json(UUID id, long version) {
        Language language = requested.chosen().orElse(null);
        BytesKey key = new BytesKey(id, version, language);
        byte[] there = bytes.getIfPresent(key);
        if (there == null) {
            there = language == null ? jsonInAllLanguages(id, version) : text.asked(view(id, version));
            bytes.put(key, there);
        }
        return there;
    }

    /** An item by its number however it is typed, or by its id. */
    public static Optional<ItemView> find(AgendaView agenda, String asked) {
        String number = ItemNumber.isOne(asked) ? new ItemNumber(asked).text() : null;
        return agenda.allItems()
                .filter(item ->
                        item.number().equals(number) || item.id().toString().equals(asked))
                .findFirst();
    }

    /** The very bytes that were kept, so that a version never reads differently. */
    @Transactional
    public byte[] jsonInAllLanguages(UUID id, long version) {
        Optional<AgendaVersion> kept = versions.ofAgenda(id, version);
        return kept.isEmpty() || isOutdated(kept, id, version)
                ? text.asked(view(id, version))
                : text.bytes(kept.get().content);
    }

    /** Whether the rows show more than what was kept of the current version. */
    private boolean isOutdated(Optional<AgendaVersion> kept, UUID id, long version) {
        return (kept.isEmpty() || kept.get().format != VersionText.FORMAT) && version == agendas.revision(id);
    }

    private Sized load(UUID id, long version) {
        Optional<AgendaVersion> kept = versions.ofAgenda(id, version);
        if (isOutdated(kept, id, version)) {
            return fromRows(id, version);
        }
        AgendaVersion there = kept.orElseThrow(() -> WebProblem.NOT_FOUND
                .because("Agenda %s has no version %d. GET /v1/agendas/%s/versions lists them."
                        .formatted(id, version, id))
                .build());
        return new Sized(text.view(there.content), there.content.length * 8);
    }

    /** Of agendas from before versions were kept, and after an update that shows more of them. */
    private Sized fromRows(UUID id, long version) {
        AgendaView view = views.of(agendas.require(id));
        if (view.version() != version) {
            throw WebProblem.SERVICE_UNAVAILABLE
                    .because("The agenda was changed while it was read. Read it again.")
                    .withHeader("Retry-After", 0)
                    .build();
        }
        return new Sized(view, text.written(view).length * 8);
    }
}
