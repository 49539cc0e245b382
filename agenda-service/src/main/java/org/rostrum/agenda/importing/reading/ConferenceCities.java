package org.rostrum.agenda.importing.reading;

import java.util.Map;
import java.util.Optional;

/** Time zones of the cities United Nations bodies meet in. A city that is not here has no zone: none is guessed. */
final class ConferenceCities {
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Abu Dhabi", "Asia/Dubai"),
            Map.entry("Addis Ababa", "Africa/Addis_Ababa"),
            Map.entry("Atlanta", "America/New_York"),
            Map.entry("Bangkok", "Asia/Bangkok"),
            Map.entry("Beirut", "Asia/Beirut"),
            Map.entry("Bonn", "Europe/Berlin"),
            Map.entry("Brussels", "Europe/Brussels"),
            Map.entry("Cairo", "Africa/Cairo"),
            Map.entry("Copenhagen", "Europe/Copenhagen"),
            Map.entry("Doha", "Asia/Qatar"),
            Map.entry("Dubai", "Asia/Dubai"),
            Map.entry("Geneva", "Europe/Zurich"),
            Map.entry("Istanbul", "Europe/Istanbul"),
            Map.entry("Jakarta", "Asia/Jakarta"),
            Map.entry("Kyoto", "Asia/Tokyo"),
            Map.entry("Lima", "America/Lima"),
            Map.entry("London", "Europe/London"),
            Map.entry("Madrid", "Europe/Madrid"),
            Map.entry("Marrakech", "Africa/Casablanca"),
            Map.entry("Mexico City", "America/Mexico_City"),
            Map.entry("Montreal", "America/Toronto"),
            Map.entry("Nairobi", "Africa/Nairobi"),
            Map.entry("New York", "America/New_York"),
            Map.entry("Panama City", "America/Panama"),
            Map.entry("Paris", "Europe/Paris"),
            Map.entry("Rome", "Europe/Rome"),
            Map.entry("Santiago", "America/Santiago"),
            Map.entry("Sharm el-Sheikh", "Africa/Cairo"),
            Map.entry("The Hague", "Europe/Amsterdam"),
            Map.entry("Tokyo", "Asia/Tokyo"),
            Map.entry("Vienna", "Europe/Vienna"),
            Map.entry("Washington, D.C.", "America/New_York"));

    private ConferenceCities() {}

    static Optional<String> zone(String city) {
        return Optional.ofNullable(ZONES.get(city));
    }
}
