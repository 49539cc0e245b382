package org.rostrum.schedule.team;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.schedule.ScheduleProblem;

/** Enters, changes and removes interpretation teams, each in one transaction with its row in the change log. */
@ApplicationScoped
class InterpretationTeamService {

    private static final String TYPE = "interpretation-team";

    private final InterpretationTeams teams;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    InterpretationTeamService(
            InterpretationTeams teams,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.teams = teams;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    @Transactional
    Page<InterpretationTeamView> list(String code, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(teams.page(code, after, page.rowsToRead()), page.limit(), team -> team.id()
                        .toString())
                .map(InterpretationTeamView::of);
    }

    /** @throws RuntimeException 409 if the code is taken */
    @Transactional
    InterpretationTeam create(InterpretationTeamDetails details) {
        InterpretationTeam team = new InterpretationTeam();
        team.describe(details);
        teams.persist(team);
        flush(details);
        changes.created(TYPE, team.id(), InterpretationTeamView.of(team));
        return team;
    }

    @Transactional
    InterpretationTeam change(UUID id, JsonNode patch) {
        InterpretationTeam team = teams.require(id);
        conditions.requireMatch(team.version());
        InterpretationTeamView before = InterpretationTeamView.of(team);
        InterpretationTeamDetails changed = patches.apply(team.details(), patch, InterpretationTeamDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        team.describe(changed);
        flush(changed);
        changes.record(TYPE, id, "updated", before, InterpretationTeamView.of(team));
        return team;
    }

    /** @throws RuntimeException 409 while a meeting names it; the foreign key decides where one is being planned now */
    @Transactional
    void delete(UUID id) {
        InterpretationTeam team = teams.require(id);
        conditions.requireMatch(team.version());
        List<UUID> meetings = teams.meetingsIn(id);
        if (!meetings.isEmpty()) {
            throw booked(meetings);
        }
        changes.deleted(TYPE, id, InterpretationTeamView.of(team));
        teams.delete(team);
        try {
            teams.flush();
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isStillReferredTo(failure) ? booked(List.of()) : failure;
        }
    }

    private static RuntimeException booked(List<UUID> meetings) {
        return ScheduleProblem.TEAM_BOOKED
                .because("Meetings are interpreted by this team, or were. Give them another team or none first.")
                .with("meetings", meetings)
                .build();
    }

    private void flush(InterpretationTeamDetails details) {
        try {
            teams.flush();
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure, "uq_interpretation_team_code")) {
                throw ScheduleProblem.CODE_TAKEN
                        .because("There is an interpretation team %1$s already: GET /v1/interpretation-teams?code=%1$s."
                                .formatted(details.code()))
                        .with("code", details.code())
                        .build();
            }
            throw failure;
        }
    }
}
