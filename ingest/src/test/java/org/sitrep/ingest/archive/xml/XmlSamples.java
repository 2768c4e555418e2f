package org.sitrep.ingest.archive.xml;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builds sound files of every format of XML, with as many invented articles as asked for. */
public final class XmlSamples {

  private XmlSamples() {}

  /** A sound file of each format that holds many records, by its name. */
  public static Map<String, IntFunction<byte[]>> all() {
    Map<String, IntFunction<byte[]>> all = new LinkedHashMap<>();
    all.put("rss", XmlSamples::rss);
    all.put("atom", XmlSamples::atom);
    all.put("nitf", XmlSamples::nitf);
    all.put("newsml-g2", XmlSamples::newsMlG2);
    all.put("newsml", XmlSamples::newsMl);
    all.put("reuters-sgml", XmlSamples::reuters);
    all.put("xml", XmlSamples::dump);
    return all;
  }

  /** The title of an article. */
  public static String title(int number) {
    return "Ferry runs aground, report " + number;
  }

  /** The first paragraph of an article. */
  public static String lead(int number) {
    return "The ferry Linnet ran aground off Port Selby on Monday with "
        + (number + 20)
        + " people aboard, the coast guard said.";
  }

  /** The second paragraph. */
  public static String rest(int number) {
    return "Report %d adds that all of them were brought ashore & that nobody was hurt."
        .formatted(number);
  }

  /** RSS 2.0 with the whole text in {@code content:encoded}. */
  public static byte[] rss(int items) {
    return bytes(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Selby Gazette</title><link>https://selby.example/</link><language>en-gb</language>
        <!-- made for a test -->
        """
            + each(
                items,
                """
                <item>
                  <title>%1$s</title>
                  <link>https://selby.example/?a=%2$d&amp;b=1</link>
                  <dc:creator><![CDATA[Ada Reed]]></dc:creator>
                  <pubDate>Mon, 06 May 2024 09:30:00 EST</pubDate>
                  <guid isPermaLink="false">selby-%2$d</guid>
                  <description><![CDATA[The ferry Linnet ran aground […]]]></description>
                  <content:encoded><![CDATA[<p>%3$s</p><p>%4$s</p>]]></content:encoded>
                </item>
                """)
            + "</channel></rss>\n");
  }

  /** Atom 1.0 with content in XHTML. */
  public static byte[] atom(int items) {
    return bytes(
        """
        <?xml version='1.0' encoding='utf-8'?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Selby Gazette</title>
        <author><name>The newsroom</name></author>
        """
            + each(
                items,
                """
                <entry><id>tag:selby.example,2024:%2$d</id><title type="text">%1$s</title>
                <link rel="alternate" href="https://selby.example/%2$d"/>
                <published>2024-05-06T09:30:00+02:00</published><updated>2024-05-07T00:00:00Z</updated>
                <author><name>Ada Reed</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%3$s</p><p>%5$s</p></div></content>
                </entry>
                """)
            + "</feed>\n");
  }

  /** NITF documents, one after the other. */
  public static byte[] nitf(int items) {
    return bytes(
        each(
            items,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
            <nitf version="-//IPTC//DTD NITF 3.3//EN"><head><title>%1$s</title>
            <docdata><doc-id id-string="n-%2$d"/><date.issue norm="20240506T093000+0200"/>
            <doc.copyright holder="Selby Agency"/></docdata></head>
            <body><body.head><hedline><hl1>%1$s</hl1></hedline><byline>By Ada Reed<byttl>Staff Writer</byttl></byline>
            <dateline><location>PORT SELBY</location>, May 6</dateline></body.head>
            <body.content><media><media-caption>The ferry</media-caption></media><block class="lead"><p>%3$s</p></block>
            <block class="full"><p>%3$s</p><p>%5$s</p></block></body.content></body></nitf>
            """));
  }

  /** A message of NewsML-G2 with XHTML within its items. */
  public static byte[] newsMlG2(int items) {
    return bytes(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-05-06T10:00:00Z</sent></header><itemSet>
        """
            + each(
                items,
                """
                <newsItem guid="urn:newsml:selby.example:%2$d" version="2" standard="NewsML-G2" xml:lang="en-GB">
                <rightsInfo><copyrightHolder literal="Selby Agency Ltd"/></rightsInfo>
                <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:SA"><name>Selby Agency</name></provider>
                <versionCreated>2024-05-06T09:45:00+02:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
                <contentMeta><contentCreated>2024-05-06T09:30:00+02:00</contentCreated><located qcode="geo:1"><name>Port Selby</name></located>
                <creator literal="ar"><name>Ada Reed</name></creator><language tag="en"/><headline>%1$s</headline></contentMeta>
                <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
                <body><p>%3$s</p><p>%5$s</p></body></html></inlineXML></contentSet></newsItem>
                """)
            + "</itemSet></newsMessage>\n");
  }

  /** NewsML 1.2. */
  public static byte[] newsMl(int items) {
    return bytes(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240506T100000Z</DateAndTime></NewsEnvelope>
        """
            + each(
                items,
                """
                <NewsItem><Identification><NewsIdentifier><ProviderId>selby.example</ProviderId><DateId>20240506</DateId>
                <NewsItemId>%2$d</NewsItemId><PublicIdentifier>urn:newsml:selby:%2$d</PublicIdentifier></NewsIdentifier></Identification>
                <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240506T093000+0200</FirstCreated>
                <Status FormalName="Usable"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>%1$s</HeadLine><ByLine>By Ada Reed</ByLine><DateLine>PORT SELBY, May 6</DateLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="Selby Agency"/></Provider></AdministrativeMetadata>
                <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
                <ContentItem><DataContent><p>%3$s</p><p>%5$s</p></DataContent></ContentItem></NewsComponent></NewsItem>
                """)
            + "</NewsML>\n");
  }

  /** Stories as in Reuters-21578. */
  public static byte[] reuters(int items) {
    return bytes(
        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
            + each(
                items,
                """
                <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="%2$d" NEWID="%2$d">
                <DATE>26-FEB-1987 15:01:01.79</DATE>
                <TOPICS><D>ship</D></TOPICS><PLACES><D>uk</D></PLACES><UNKNOWN>
                &#5;&#5;&#5;C T
                &#22;&#22;&#1;f0704&#31;reute</UNKNOWN>
                <TEXT>&#2;
                <TITLE>%1$s</TITLE>
                <AUTHOR>    By Ada Reed, Reuters</AUTHOR>
                <DATELINE>    PORT SELBY, Feb 26 - </DATELINE><BODY>%3$s
                    %5$s
                 Reuter
                &#3;</BODY></TEXT>
                </REUTERS>
                """));
  }

  /** A dump of no known format. */
  public static byte[] dump(int items) {
    return bytes(
        "<?xml version=\"1.0\"?>\n<articles>\n"
            + each(
                items,
                """
                <article id="d-%2$d"><title>%1$s</title><pub-date>2024-05-06T09:30:00Z</pub-date>
                <authors><author>Ada Reed</author><author>Ben Cole</author></authors><newspaper>Selby Gazette</newspaper>
                <text>%3$s

                %5$s</text></article>
                """)
            + "</articles>\n");
  }

  /** A pattern filled in for each number: title, number, lead, rest, rest escaped. */
  private static String each(int items, String pattern) {
    return IntStream.range(0, items)
        .mapToObj(
            i -> pattern.formatted(title(i), i, lead(i), rest(i), rest(i).replace("&", "&amp;")))
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
