package org.rostrum.schedule.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.web.WebProblem;

/** Enters, changes and removes groups of delegations, each in one transaction with its row in the change log. */
@ApplicationScoped
class GroupService {

    private static final String TYPE = "group";

    private final Groups groups;
    private final Delegations delegations;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    GroupService(
            Groups groups,
            Delegations delegations,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.groups = groups;
        this.delegations = delegations;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    @Transactional
    Page<GroupDetails> list(String member, PageRequest page) {
        return Page.cut(
                        groups.page(member, page.position().orElse(null), page.rowsToRead()),
                        page.limit(),
                        group -> group.code)
                .map(DelegationGroup::details);
    }

    /** @throws RuntimeException 409 if the code is taken, 422 if a member is not listed */
    @Transactional
    DelegationGroup create(GroupDetails details) {
        requireListed(details.members());
        DelegationGroup group = new DelegationGroup();
        group.describe(details);
        try {
            groups.persistAndFlush(group);
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure) ? taken(details.code()) : failure;
        }
        changes.created(TYPE, group.code, details);
        return group;
    }

    /** @throws RuntimeException 422 if a member is not listed */
    @Transactional
    DelegationGroup change(String code, JsonNode patch) {
        DelegationGroup group = groups.require(code);
        conditions.requireMatch(group.version);
        GroupDetails before = group.details();
        GroupDetails changed = patches.apply(before, patch, GroupDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        requireSameCode(code, changed.code());
        requireListed(changed.members());
        group.describe(changed);
        groups.flush();
        changes.record(TYPE, code, "updated", before, changed);
        return group;
    }

    @Transactional
    void delete(String code) {
        DelegationGroup group = groups.require(code);
        conditions.requireMatch(group.version);
        changes.deleted(TYPE, code, group.details());
        groups.delete(group);
        groups.flush();
    }

    private void requireListed(Set<String> members) {
        Set<String> unknown = new TreeSet<>(members);
        unknown.removeAll(Set.copyOf(delegations.listed(members)));
        if (!unknown.isEmpty()) {
            throw ScheduleProblem.UNKNOWN_DELEGATION
                    .because("There is no delegation %s. Enter it first, with POST /v1/delegations."
                            .formatted(String.join(", ", unknown)))
                    .with("delegations", unknown)
                    .build();
        }
    }

    static RuntimeException taken(String code) {
        return ScheduleProblem.CODE_TAKEN
                .because("The code %s is there already; read and change that one.".formatted(code))
                .with("code", code)
                .build();
    }

    static void requireSameCode(String code, String changed) {
        if (!code.equals(changed)) {
            throw WebProblem.INVALID_INPUT
                    .because("The code %s stays: others know it by that. Enter %s anew instead."
                            .formatted(code, changed))
                    .with("pointer", "/code")
                    .build();
        }
    }
}
