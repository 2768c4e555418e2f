package org.sitrep.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.console.Accounts;
import org.sitrep.app.console.ConsoleConfiguration;
import org.sitrep.app.console.ConsoleSettings;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.app.database.RoleConnections;
import org.sitrep.app.job.Night;
import org.sitrep.app.job.RunViews;
import org.sitrep.app.schedule.Bell;
import org.sitrep.app.schedule.NightPlan;
import org.sitrep.app.schedule.Nights;
import org.sitrep.core.article.InboxAddress;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "console",
    description =
        "Serves the pages on which runs, rejected records, archives and articles are seen and mended, until it is"
            + " stopped. The first start makes the account 'admin' and writes its password into a file that only you"
            + " can read.",
    mixinStandardHelpOptions = true,
    subcommands = ConsoleAccountCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep console --inbox archives",
      "  sitrep console --inbox archives --nightly 02:30 --zone Asia/Karachi",
      "  sitrep console account set ann --role viewer",
      "  sitrep console --bind 0.0.0.0 --port 8443 --certificate server.pem --key server.key"
    })
final class ConsoleCommand implements Callable<Integer> {

  private static final String FIRST = "admin";
  private static final int PASSWORD_BYTES = 18;

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private ScheduleOptions schedule;
  @Mixin private SetOption set;
  @Mixin private BrokerOption broker;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port (default: ${DEFAULT-VALUE}; 0: any that is free).")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Network address to listen on (default: ${DEFAULT-VALUE}; others need --certificate and --key).")
  private String bind;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Certificate of the server with its chain, PEM.")
  private @Nullable Path certificate;

  @Option(names = "--key", paramLabel = "FILE", description = "Its private key, PEM.")
  private @Nullable Path key;

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Archives that nights started here load (default: none are started here).")
  private @Nullable String inbox;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Workbooks are in DIR/<date>/ (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Override
  public Integer call() {
    checkAddress();
    NightPlan plan = schedule.plan(inbox);
    List<Bell> bells = schedule.bells(Environment.read());
    SetOption.Told told = set.told();
    ConsoleSettings settings =
        new ConsoleSettings(
            out,
            new ConsoleSettings.ReportSet(told.yaml(), told.file()),
            inbox == null ? null : InboxAddress.absolute(inbox),
            database.data().resolve("logs"));
    Session.Starter starter = (address, initializer) -> serve(address, initializer, settings);
    PrintWriter err = spec.commandLine().getErr();
    try (Session session = database.open(broker.on(starter))) {
      firstAccount(session.bean(Accounts.class), err);
      err.printf(
          "the console answers at %s://%s:%s/ until it is stopped (Ctrl-C)%n",
          certificate == null ? "http" : "https",
          bind.contains(":") ? "[" + bind + "]" : bind,
          session.property("local.server.port"));
      if (plan == null) {
        err.flush();
        session.awaitEnd();
        return ExitCode.OK;
      }
      err.printf("a night begins each day at %s, %s%n", plan.at(), plan.zone());
      err.flush();
      try (Nights nights =
          nights(session, plan, new Night.Report(out, told.keep(session)), bells)) {
        nights.start();
        session.awaitEnd();
      }
    }
    return ExitCode.OK;
  }

  private ConfigurableApplicationContext serve(
      DatabaseAddress address,
      ApplicationContextInitializer<ConfigurableApplicationContext> initializer,
      ConsoleSettings settings) {
    try {
      return SitrepApplication.serve(
          ConsoleConfiguration.class,
          properties(),
          address,
          context -> {
            initializer.initialize(context);
            ((GenericApplicationContext) context)
                .registerBean(ConsoleSettings.class, () -> settings);
          });
    } catch (RuntimeException e) {
      if (Session.root(e) instanceof BindException) {
        throw new CommandFailure(
            "cannot listen on port %d of %s: it is taken, or the address is not this machine's; name another --port or --bind"
                .formatted(port, bind),
            e);
      }
      throw e;
    }
  }

  private Nights nights(Session session, NightPlan plan, Night.Report report, List<Bell> bells) {
    return new Nights(
        plan,
        report,
        session.bean(Night.class),
        session.bean(RunViews.class),
        session.bean(RoleConnections.class),
        bells,
        schedule.address(),
        session.bean(Clock.class));
  }

  /** What others on the network could read is not served. */
  private void checkAddress() {
    if ((certificate == null) != (key == null)) {
      throw new CommandFailure("--certificate and --key go together");
    }
    for (Path file : new Path[] {certificate, key}) {
      if (file != null) {
        Inputs.readable(file);
      }
    }
    try {
      if (!InetAddress.getByName(bind).isLoopbackAddress() && certificate == null) {
        throw new CommandFailure(
            "--bind "
                + bind
                + " would send passwords in the clear over the network: name --certificate and --key, or leave --bind"
                + " and let a proxy with TLS stand before the console");
      }
    } catch (UnknownHostException e) {
      throw new CommandFailure("--bind " + bind + " is no address of this machine", e);
    }
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", bind);
    properties.put("server.port", port);
    if (certificate != null && key != null) {
      properties.put("server.ssl.certificate", "file:" + certificate.toAbsolutePath());
      properties.put("server.ssl.certificate-private-key", "file:" + key.toAbsolutePath());
      properties.put("server.servlet.session.cookie.secure", true);
    }
    return properties;
  }

  private void firstAccount(Accounts accounts, PrintWriter err) {
    if (!accounts.list().isEmpty()) {
      return;
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Path file = database.data().resolve("console-password");
    try {
      Files.createDirectories(database.data());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, password + System.lineSeparator());
    } catch (IOException e) {
      throw new CommandFailure("cannot write the first password to " + file, e);
    }
    accounts.set(FIRST, password, Accounts.Role.OPERATOR);
    err.printf("log in as '%s' with the password in %s, then change it%n", FIRST, file);
  }
}
