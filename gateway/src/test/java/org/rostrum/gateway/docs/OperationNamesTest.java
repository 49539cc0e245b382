package org.rostrum.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTest {

    @ParameterizedTest
    @CsvSource({
        "post, /v1/sessions, createSession",
        "get, /v1/sessions/{id}, getSession",
        "patch, /v1/bodies/{id}, changeBody",
        "put, /v1/documents/{symbol}, putDocument",
        "delete, /v1/agendas/{id}/items/{item}, deleteAgendaItem",
        "post, /v1/meetings/{meeting}/inscriptions, createMeetingInscription",
        "post, /v1/meetings/{id}:open, openMeeting",
        "post, /v1/inscriptions/{id}:give-floor, giveFloorInscription",
        "post, /v1/symbols:parse, parseSymbols",
        "post, /v1/notes-verbales, createNoteVerbale",
        "get, /v1/sessions/{session}/organization-of-work.csv, getSessionOrganizationOfWorkCsv",
        "get, /v1/meetings/{meeting}/statistics, getMeetingStatistics",
        "get, /v1/calendar.ics, getCalendarIcs",
        "get, /calendars/{secret}.ics, getCalendarSecretIcs",
        "get, /v1/access, getAccess"
    })
    void readOffTheAddressWhatAnOperationIsCalled(String method, String path, String name) {
        assertThat(OperationNames.nameOf(operation(method, path))).isEqualTo(name);
    }

    @Test
    void aReadInPagesIsAList() {
        DescribedOperation sessions = operation("get", "/v1/sessions");
        sessions.parameters().addObject().put("name", "limit");
        assertThat(OperationNames.nameOf(sessions)).isEqualTo("listSessions");
    }

    @Test
    void leavesTheNameThatAServiceGave() {
        DescribedOperation named = operation("get", "/v1/sessions/{id}");
        named.json().put("operationId", "own");
        OperationNames.give(named);
        assertThat(named.json().path("operationId").asText()).isEqualTo("own");
    }

    private static DescribedOperation operation(String method, String path) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return new DescribedOperation(path, method, json);
    }
}
