package org.sitrep.app.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.schedule.Bell;
import org.sitrep.app.schedule.Mail;
import org.sitrep.app.schedule.NightPlan;
import org.sitrep.app.schedule.Webhook;
import org.sitrep.core.article.InboxAddress;
import picocli.CommandLine.Option;

/** When the console begins nights by itself, and who is told when one fails or is late. */
final class ScheduleOptions {

  private static final int SMTP = 25;

  @Option(
      names = "--nightly",
      paramLabel = "HH:MM",
      description =
          "Begin a night each day at this time, after those that were missed (default: none is begun).")
  private @Nullable String at;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of --nightly, such as Asia/Karachi (default: that of the machine).")
  private @Nullable String zone;

  @Option(
      names = "--late",
      paramLabel = "MINUTES",
      defaultValue = "240",
      description = "A night that runs for longer is told to be late (default: ${DEFAULT-VALUE}).")
  private long late;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = "Where to post that a night has failed or is late (default: SITREP_WEBHOOK).")
  private @Nullable String webhook;

  @Option(
      names = "--mail-to",
      paramLabel = "ADDRESS",
      description =
          "Who gets a mail then; the server comes from SITREP_SMTP_HOST, SITREP_SMTP_PORT, SITREP_SMTP_USER and"
              + " SITREP_SMTP_PASSWORD, the sender from SITREP_MAIL_FROM (default: SITREP_MAIL_TO).")
  private @Nullable String mailTo;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description =
          "Address of the console as its readers see it, for links in what they are told.")
  private @Nullable String address;

  /** The plan, or null where no nights are asked for. */
  @Nullable NightPlan plan(@Nullable String inbox) {
    if (at == null) {
      return null;
    }
    if (inbox == null) {
      throw new CommandFailure("--nightly needs --inbox: the archives that it loads");
    }
    if (late < 1) {
      throw new CommandFailure("--late takes 1 or more minutes, not " + late);
    }
    try {
      return new NightPlan(
          LocalTime.parse(at),
          zone == null ? ZoneId.systemDefault() : ZoneId.of(zone),
          InboxAddress.absolute(inbox),
          Duration.ofMinutes(late));
    } catch (DateTimeException e) {
      throw new CommandFailure(
          "--nightly takes a time such as 02:30 and --zone a zone such as Asia/Karachi: "
              + e.getMessage(),
          e);
    }
  }

  /** Whom to tell. */
  List<Bell> bells(Map<String, String> environment) {
    List<Bell> bells = new ArrayList<>();
    String hook = webhook == null ? environment.get("SITREP_WEBHOOK") : webhook;
    if (hook != null && !hook.isBlank()) {
      bells.add(new Webhook(endpoint(hook)));
    }
    String to = mailTo == null ? environment.get("SITREP_MAIL_TO") : mailTo;
    if (to != null && !to.isBlank()) {
      bells.add(mail(to, environment));
    }
    return bells;
  }

  /** Not repeated where it is wrong: who knows it can post there. */
  private static URI endpoint(String hook) {
    try {
      URI address = new URI(hook);
      if (address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new CommandFailure("--webhook takes an address of http or https: " + e.getReason(), e);
    }
    throw new CommandFailure(
        "--webhook takes an address of http or https, such as https://chat.example/hooks/ID");
  }

  private static Mail mail(String to, Map<String, String> environment) {
    String host = environment.get("SITREP_SMTP_HOST");
    if (host == null || host.isBlank()) {
      throw new CommandFailure("mails to " + to + " need a server: set SITREP_SMTP_HOST");
    }
    String port = environment.getOrDefault("SITREP_SMTP_PORT", String.valueOf(SMTP));
    if (!port.matches("\\d{1,5}")) {
      throw new CommandFailure("SITREP_SMTP_PORT is no port: '" + port + "'");
    }
    return new Mail(
        new Mail.Server(
            host,
            Integer.parseInt(port),
            environment.get("SITREP_SMTP_USER"),
            environment.get("SITREP_SMTP_PASSWORD")),
        environment.getOrDefault("SITREP_MAIL_FROM", to),
        to);
  }

  /** Address for links, or null. */
  @Nullable String address() {
    return address == null ? null : address.replaceAll("/+$", "");
  }
}
