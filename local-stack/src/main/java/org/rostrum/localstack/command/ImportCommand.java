package org.rostrum.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a sample document into a stack that runs elsewhere; run once in a container of its own by docker compose. */
@Command(name = "import", hidden = true)
final class ImportCommand implements Callable<Integer> {
    @Option(names = "--to", required = true, description = "URL of the gateway or of the agenda service")
    private String url;

    @Option(names = "--realm", required = true, description = "URL of the realm, to get a token of the secretariat")
    private String realmUrl;

    @Parameters(paramLabel = "FILE")
    private Path sample;

    @Override
    public Integer call() {
        SampleImport.Outcome outcome = SampleImport.run(sample, url, realmUrl);
        System.out.println(outcome.text());
        return outcome.imported() ? 0 : 1;
    }
}
