package org.lwn.rules.cli;

import picocli.CommandLine.Option;

/** Into which store something is published, by whom and why. */
final class PublicationOptions {
    @Option(names = "--store", required = true, paramLabel = "DIR", description = "The folder of the rule store.")
    private String store = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHO",
            description = "The role of who publishes, such as 'grants coordinator'. Give no person's name: it is kept.")
    private String who = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason, in a few words.")
    private String why = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    String store() {
        return store;
    }

    String who() {
        return who;
    }

    String why() {
        return why;
    }

    Form form() {
        return form;
    }
}
