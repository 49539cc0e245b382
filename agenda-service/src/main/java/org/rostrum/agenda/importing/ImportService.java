package org.rostrum.agenda.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.citation.AgendaCitationService;
import org.rostrum.agenda.content.AgendaService;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.joint.JointConsiderationService;
import org.rostrum.agenda.mandate.MandateService;
import org.rostrum.agenda.neighbour.NeighbourRefusal;
import org.rostrum.agenda.neighbour.RegistryNeighbour;
import org.rostrum.agenda.neighbour.ScheduleNeighbour;
import org.rostrum.agenda.noteverbale.NoteVerbaleService;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.security.Caller;

/** Keeps imports and applies their plans. No transaction is open while a neighbour is asked. */
@ApplicationScoped
class ImportService {

    /** How long one step may take before its process is believed dead. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(ImportService.class);

    private final Imports imports;
    private final ImportRun.Services services;
    private final ChangeLog changes;
    private final DatabaseTime time;
    private final Caller caller;
    private final Conditions conditions;

    ImportService(
            Imports imports,
            RegistryNeighbour registry,
            ScheduleNeighbour schedule,
            AgendaService agendas,
            JointConsiderationService joints,
            MandateService mandates,
            NoteVerbaleService notes,
            AgendaCitationService citations,
            ChangeLog changes,
            DatabaseTime time,
            Caller caller,
            Conditions conditions) {
        this.imports = imports;
        this.services = new ImportRun.Services(registry, schedule, agendas, joints, mandates, notes, citations);
        this.changes = changes;
        this.time = time;
        this.caller = caller;
        this.conditions = conditions;
    }

    /** An import with the version its tag is made of. */
    record Viewed(ImportView view, long version) {}

    @Transactional
    Page<ImportView> list(PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(imports.page(after, page.rowsToRead()), page.limit(), stored -> stored.id()
                        .toString())
                .map(ImportView::of);
    }

    @Transactional
    Viewed read(UUID id) {
        AgendaImport stored = imports.require(id);
        return new Viewed(ImportView.of(stored), stored.version());
    }

    @Transactional
    Optional<UUID> ofDigest(byte[] digest) {
        return imports.ofDigest(digest).map(AgendaImport::id);
    }

    /** Keeps a document and its plan; needs the transaction of the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID keep(UploadedDocument document, ImportPlan plan) {
        AgendaImport stored = new AgendaImport();
        stored.digest = document.digest();
        stored.mediaType = document.mediaType();
        stored.source = document.text();
        stored.plan = plan;
        stored.requestedBy = caller.id();
        stored.requestedAt = time.now();
        try {
            imports.persistAndFlush(stored);
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure, "uq_agenda_import_digest")) {
                throw inProgress("The same document was sent a moment ago by another request.");
            }
            throw failure;
        }
        changes.created("import", stored.id(), ImportView.of(stored));
        return stored.id();
    }

    /**
     * Corrects a plan that has not been applied, or whose application failed.
     *
     * @throws RuntimeException 409 it is being applied or has been, 400 what it becomes cannot be applied
     */
    @Transactional
    Viewed correct(UUID id, ImportView.Plan plan) {
        AgendaImport stored = imports.lock(id);
        conditions.requireMatch(stored.version());
        if (stored.state != ImportState.PLANNED && stored.state != ImportState.FAILED) {
            throw AgendaProblem.IMPORT_APPLIED
                    .because(("The import is %s. What it made is changed where it is: see its steps.")
                            .formatted(stored.state))
                    .with("state", stored.state)
                    .build();
        }
        PlanMistakes.refuse(plan);
        ImportView before = ImportView.of(stored);
        stored.plan = plan.in(stored.plan);
        stored.attempt++;
        imports.flush();
        ImportView after = ImportView.of(stored);
        changes.record("import", id, "corrected", before, after);
        return new Viewed(after, stored.version());
    }

    /**
     * Applies a plan, or goes on where an earlier application failed; an import that is completed, or whose plan lacks
     * something, stays as it is.
     *
     * @throws RuntimeException 409 somebody else is applying it, 422 a service refused a step, 503 a service is silent
     */
    void apply(UUID id) {
        try {
            applyClaimed(id);
        } catch (LostClaim lost) {
            throw inProgress(
                    "A step took so long that another request has gone on. See GET /v1/imports/%s.".formatted(id));
        }
    }

    private void applyClaimed(UUID id) {
        Optional<Claimed> claimed = QuarkusTransaction.requiringNew().call(() -> claim(id));
        if (claimed.isEmpty()) {
            return;
        }
        UUID claim = claimed.get().claim();
        StepsDone done = new StepsDone(claimed.get().stepsBefore());
        ImportRun run =
                new ImportRun(services, claimed.get().keys(), claimed.get().plan(), step -> {
                    done.add(step);
                    QuarkusTransaction.requiringNew().run(() -> remember(id, claim, done.inOrder()));
                });
        try {
            run.apply();
        } catch (ServerErrorException | ProcessingException | FaultToleranceException silent) {
            LOG.warnf("Import %s stopped at step %s: %s", id, run.currentStep(), silent);
            throw failed(
                    id,
                    claim,
                    new Failure(
                            run.currentStep(),
                            true,
                            "A service that this step needs gives no answer. Nothing is lost; send the document again."));
        } catch (NeighbourRefusal.Passing passing) {
            LOG.warnf("Import %s was refused step %s for now: %s", id, run.currentStep(), passing.getMessage());
            throw failed(
                    id,
                    claim,
                    new Failure(
                            run.currentStep(),
                            true,
                            "A service was busy, or somebody else changed the same at that moment. Nothing is lost;"
                                    + " send the document again."));
        } catch (NeighbourRefusal refused) {
            LOG.warnf("Import %s was refused step %s: %s", id, run.currentStep(), refused.getMessage());
            throw failed(
                    id,
                    claim,
                    new Failure(run.currentStep(), false, "A service refused this step: " + refused.getMessage()));
        } catch (HttpProblem own) {
            LOG.warnf("Import %s cannot do step %s: %s", id, run.currentStep(), own.getDetail());
            throw failed(id, claim, new Failure(run.currentStep(), false, own.getDetail()));
        } catch (LostClaim lost) {
            throw lost;
        } catch (RuntimeException unexpected) {
            failed(
                    id,
                    claim,
                    new Failure(run.currentStep(), true, "Something went wrong on our side; it is in the log."));
            throw unexpected;
        }
        QuarkusTransaction.requiringNew().run(() -> finish(id, claim));
    }

    /** @param claim by which this application is known @param stepsBefore what earlier applications did, as far as they came */
    private record Claimed(UUID claim, String keys, ImportPlan plan, List<Step> stepsBefore) {}

    private Optional<Claimed> claim(UUID id) {
        AgendaImport stored = imports.lock(id);
        if (stored.state == ImportState.COMPLETED || !Blockers.of(stored.plan).isEmpty()) {
            return Optional.empty();
        }
        if (stored.claimedUntil != null && stored.claimedUntil.isAfter(time.now())) {
            throw inProgress("Another request is applying this import. See GET /v1/imports/%s.".formatted(id));
        }
        stored.state = ImportState.APPLYING;
        stored.failure = null;
        stored.claimedUntil = time.now().plus(CLAIM);
        stored.claim = VersionedEntity.newId();
        String keys = stored.attempt == 0 ? id.toString() : "%s.%d".formatted(id, stored.attempt);
        return Optional.of(new Claimed(stored.claim, keys, stored.plan, stored.steps));
    }

    /** Locked, where the claim is still this application's; one that was too slow has lost it to another. */
    private AgendaImport lockClaimed(UUID id, UUID claim) {
        AgendaImport stored = imports.lock(id);
        if (!claim.equals(stored.claim)) {
            throw new LostClaim();
        }
        return stored;
    }

    /** Another application has taken over. */
    private static final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void remember(UUID id, UUID claim, List<Step> steps) {
        AgendaImport stored = lockClaimed(id, claim);
        stored.steps = steps;
        stored.claimedUntil = time.now().plus(CLAIM);
    }

    private void finish(UUID id, UUID claim) {
        AgendaImport stored = lockClaimed(id, claim);
        ImportView before = ImportView.of(stored);
        stored.state = ImportState.COMPLETED;
        stored.claimedUntil = null;
        stored.claim = null;
        changes.record("import", id, "completed", before, ImportView.of(stored));
    }

    private RuntimeException failed(UUID id, UUID claim, Failure failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            AgendaImport stored = lockClaimed(id, claim);
            stored.state = ImportState.FAILED;
            stored.failure = failure;
            // A neighbour keeps its refusal with the key, so that the cause mended would not help.
            stored.attempt += failure.retryable() ? 0 : 1;
            stored.claimedUntil = null;
            stored.claim = null;
        });
        AgendaProblem type = failure.retryable() ? AgendaProblem.NEIGHBOUR_UNAVAILABLE : AgendaProblem.IMPORT_REFUSED;
        var problem = type.because("Step '%s': %s".formatted(failure.step(), failure.detail()))
                .with("import", "/v1/imports/" + id)
                .with("step", failure.step());
        if (failure.retryable()) {
            problem.withHeader("Retry-After", 5);
        }
        return problem.build();
    }

    private static RuntimeException inProgress(String detail) {
        return AgendaProblem.IMPORT_IN_PROGRESS
                .because(detail)
                .withHeader("Retry-After", 2)
                .build();
    }
}
