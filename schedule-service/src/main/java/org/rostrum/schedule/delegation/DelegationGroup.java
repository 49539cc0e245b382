package org.rostrum.schedule.delegation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.rostrum.commons.text.LocalizedText;

/** Delegations on whose behalf one of them may speak. */
@Entity
public class DelegationGroup {

    @Id
    String code;

    @Version
    long version;

    LocalizedText names;

    @ElementCollection
    @CollectionTable(name = "delegation_group_member", joinColumns = @JoinColumn(name = "group_code"))
    @Column(name = "delegation")
    @BatchSize(size = 100)
    Set<String> members = new HashSet<>();

    void describe(GroupDetails details) {
        code = details.code();
        names = details.names();
        if (!members.equals(details.members())) {
            members.retainAll(details.members());
            members.addAll(details.members());
        }
    }

    GroupDetails details() {
        return new GroupDetails(code, names, members);
    }
}
