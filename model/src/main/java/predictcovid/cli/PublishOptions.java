package predictcovid.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import predictcovid.catalog.SkillStore;
import predictcovid.hub.task.HubAdmin;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.WrongSettings;
import predictcovid.run.skill.JudgedForecasts;
import predictcovid.run.skill.SkillPublication;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// Whether scores go into the datalake for the page, and under which name.
final class PublishOptions {
    @Option(names = "--publish", descriptionKey = "publish")
    private boolean isAsked;

    @Option(names = "--publish-as", paramLabel = "NAME", descriptionKey = "publish-as")
    private @Nullable String name;

    boolean isAsked() {
        return isAsked || name != null;
    }

    /// The name to publish under: the one given, or what `admin.json` calls the hub that a place is
    /// or lies in; empty where nothing shall be published.
    ///
    /// @throws WrongSettings when there is none, or it has no letters
    Optional<String> nameOf(Path place) {
        return nameOr(() -> HubTasks.hubOf(place).flatMap(HubAdmin::in).flatMap(HubAdmin::name));
    }

    /// The name to publish under: the one given, or another one.
    ///
    /// @throws WrongSettings when there is none, or it has no letters
    Optional<String> nameOr(Supplier<Optional<String>> other) {
        if (!isAsked()) {
            return Optional.empty();
        }
        String chosen =
                Optional.ofNullable(name)
                        .or(other)
                        .orElseThrow(() -> wrong(new Fault("cli.publish.no-name")));
        if (!SkillStore.isName(chosen)) {
            throw wrong(new Fault("cli.publish.name", chosen));
        }
        return Optional.of(chosen);
    }

    /// Publishes, and says where.
    void publish(JudgedForecasts judged, RunContext context, String hub, Session session) {
        new SkillPublication(context, hub)
                .publish(judged)
                .forEach(path ->
                        session.sentences()
                                .println(
                                        Texts.in(
                                                context.settings().locale(),
                                                "cli.publish.done",
                                                path)));
    }

    private static WrongSettings wrong(Fault fault) {
        return new WrongSettings(List.of(fault));
    }
}
