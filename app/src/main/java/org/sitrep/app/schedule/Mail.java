package org.sitrep.app.schedule;

import java.io.IOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends an alarm as a mail. */
public final class Mail implements Bell {

  private static final String PATIENCE_MILLIS = "20000";

  private final Server server;
  private final String from;
  private final String to;

  /**
   * The server that takes mails.
   *
   * @param host its name
   * @param port its port
   * @param user who logs in there, or null
   * @param password that user's, or null
   */
  public record Server(String host, int port, @Nullable String user, @Nullable String password) {

    /** Without the password: no log should show it. */
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** Sends through a server, from one address to another. */
  public Mail(Server server, String from, String to) {
    this.server = server;
    this.from = from;
    this.to = to;
  }

  @Override
  public void ring(Alarm alarm) throws IOException {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setUsername(server.user());
    sender.setPassword(server.password());
    Properties properties = sender.getJavaMailProperties();
    properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
    properties.put("mail.smtp.starttls.enable", "true");
    // A password goes over TLS or not at all.
    properties.put("mail.smtp.starttls.required", String.valueOf(server.user() != null));
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to);
    message.setSubject(alarm.subject());
    message.setText(alarm.text());
    try {
      sender.send(message);
    } catch (MailException e) {
      throw new IOException("no " + this + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "mail to " + to + " through " + server;
  }
}
