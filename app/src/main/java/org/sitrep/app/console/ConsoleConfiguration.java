package org.sitrep.app.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that the console's web server answers. Loaded by the command {@code console} only. */
@Configuration
@ComponentScan
public class ConsoleConfiguration {}
