package org.rostrum.schedule.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import org.junit.jupiter.api.Test;

class ZonesTest {

    @Test
    void knowsTheNamesOfTheIanaDatabaseAndTheirOldSpellings() {
        assertThat(Zones.names())
                .contains("Europe/Vienna", "Africa/Nairobi", "Europe/Kiev", "Europe/Kyiv", "US/Eastern", "UTC")
                .doesNotContain("CEST", "ACT", "+02:00", "Mars/Olympus")
                .hasSizeGreaterThan(550)
                .allSatisfy(name -> assertThat(ZoneId.of(name).getRules()).isNotNull());
    }

    /** The registry of ical4j fills a pool of ids that stand for no place. */
    @Test
    void knowsNoZoneThatALibraryAdds() {
        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone("Europe/Vienna");
        assertThat(Zones.names()).allMatch(name -> name.matches("[A-Z][A-Za-z0-9_+/-]{1,40}"));
        assertThat(ZoneId.getAvailableZoneIds().stream().filter(id -> !Zones.isKnown(id)))
                .allMatch(id -> !id.matches("(Africa|America|Asia|Europe|Pacific)/.*"));
    }
}
