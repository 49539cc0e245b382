package org.rostrum.schedule.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.schedule.ScheduleProblem;

/** Enters, changes and removes delegations, each in one transaction with its row in the change log. */
@ApplicationScoped
class DelegationService {

    private static final String TYPE = "delegation";

    private final Delegations delegations;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    DelegationService(
            Delegations delegations,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.delegations = delegations;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    @Transactional
    Page<DelegationDetails> list(DelegationKind kind, PageRequest page) {
        return Page.cut(
                        delegations.page(kind, page.position().orElse(null), page.rowsToRead()),
                        page.limit(),
                        delegation -> delegation.code)
                .map(Delegation::details);
    }

    /** @throws RuntimeException 409 if the code is taken */
    @Transactional
    Delegation create(DelegationDetails details) {
        Delegation delegation = new Delegation();
        delegation.describe(details);
        try {
            delegations.persistAndFlush(delegation);
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure) ? GroupService.taken(details.code()) : failure;
        }
        changes.created(TYPE, delegation.code, details);
        return delegation;
    }

    @Transactional
    Delegation change(String code, JsonNode patch) {
        Delegation delegation = delegations.require(code);
        conditions.requireMatch(delegation.version);
        DelegationDetails before = delegation.details();
        DelegationDetails changed = patches.apply(before, patch, DelegationDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        GroupService.requireSameCode(code, changed.code());
        delegation.describe(changed);
        delegations.flush();
        changes.record(TYPE, code, "updated", before, changed);
        return delegation;
    }

    /** @throws RuntimeException 409 while a group lists it; the foreign key decides where one is being changed now */
    @Transactional
    void delete(String code) {
        Delegation delegation = delegations.require(code);
        conditions.requireMatch(delegation.version);
        List<String> groups = delegations.groupsOf(code);
        if (!groups.isEmpty()) {
            throw inGroups(groups);
        }
        changes.deleted(TYPE, code, delegation.details());
        delegations.delete(delegation);
        try {
            delegations.flush();
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isStillReferredTo(failure) ? inGroups(List.of()) : failure;
        }
    }

    private static RuntimeException inGroups(List<String> groups) {
        return ScheduleProblem.DELEGATION_IN_GROUP
                .because("Groups list this delegation as a member. Take it out of them first.")
                .with("groups", groups)
                .build();
    }
}
