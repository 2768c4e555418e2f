package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of our own in every encoding that pages come in, with what pages say about it. */
class EncodingsTest {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "fr",
              "Le préfet a déclaré lundi que le pont était fermé à la circulation après l’accident."
                  + " Les élèves de l’école voisine ont été évacués, où personne n’a été blessé."),
          Map.entry(
              "de",
              "Die Brücke über den Fluß wurde am Montag für alle Fußgänger gesperrt, erklärte der"
                  + " Bürgermeister. Später öffnete sie wieder, während die Züge ausfielen."),
          Map.entry(
              "pl",
              "Władze miasta ogłosiły w poniedziałek, że most został zamknięty. Żołnierze pomagali"
                  + " mieszkańcom, którzy spędzili noc w szkołach i świetlicach pobliskich wsi."),
          Map.entry(
              "cs",
              "Starosta v pondělí řekl, že most přes řeku je uzavřen. Lidé čekali několik hodin,"
                  + " než přijely náhradní vlaky, a děti zůstaly doma se svými rodiči."),
          Map.entry(
              "tr",
              "Vali pazartesi günü köprünün trafiğe kapatıldığını söyledi. Şehirdeki öğrenciler"
                  + " için okullar açık kalacak, ancak otobüsler çalışmayacak, dedi başkan."),
          Map.entry(
              "ru",
              "Губернатор сообщил в понедельник, что мост через реку закрыт для движения. Жители"
                  + " соседних деревень ждали помощи, а дети остались дома с родителями."),
          Map.entry(
              "ar",
              "أعلن المحافظ يوم الاثنين أن الجسر فوق النهر مغلق أمام حركة المرور. وانتظر سكان القرى"
                  + " المجاورة المساعدة، وبقي الأطفال في بيوتهم مع أسرهم."),
          Map.entry("zh", "市长星期一表示，河上的大桥已经关闭，所有车辆必须绕行。附近村庄的居民等待救援，孩子们和父母一起留在家里。"),
          Map.entry("zh-TW", "市長星期一表示，河上的大橋已經關閉，所有車輛必須繞行。附近村莊的居民等待救援，孩子們和父母一起留在家裡。"),
          Map.entry("ko", "시장은 월요일에 강 위의 다리가 폐쇄되었다고 말했다. 인근 마을 주민들은 도움을 기다렸고 아이들은 부모와 함께 집에 머물렀다."),
          Map.entry("ja", "市長は月曜日、川に架かる橋を閉鎖したと発表した。近くの村の住民は助けを待ち、子どもたちは両親と家で過ごした。"));

  static Stream<Arguments> written() {
    return Stream.of(
            "windows-1252 fr",
            "windows-1252 de",
            "ISO-8859-1 de",
            "windows-1250 pl",
            "windows-1250 cs",
            "ISO-8859-2 pl",
            "ISO-8859-2 cs",
            "windows-1254 tr",
            "ISO-8859-9 tr",
            "windows-1251 ru",
            "KOI8-R ru",
            "ISO-8859-5 ru",
            "windows-1256 ar",
            "ISO-8859-6 ar",
            "GBK zh",
            "GB18030 zh",
            "Big5 zh-TW",
            "EUC-KR ko",
            "Shift_JIS ja",
            "EUC-JP ja",
            "UTF-16LE ru",
            "UTF-16BE fr",
            "UTF-8 pl")
        .map(name -> Arguments.of((Object[]) name.split(" ", -1)));
  }

  @ParameterizedTest
  @MethodSource("written")
  void anEncodingIsFoundWhateverIsSaidAboutIt(String charset, String text) {
    String page = page(text);
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertThat(Encodings.decode(bytes, null)).as("nothing said").isEqualTo(page);
    assertThat(Encodings.decode(bytes, "text/html; charset=" + charset))
        .as("truth")
        .isEqualTo(page);
    assertThat(Encodings.decode(bytes, "text/html; charset=utf-8")).as("a lie").isEqualTo(page);
    assertThat(Encodings.decode(bytes, "text/html; charset=no-such-set"))
        .as("nonsense")
        .isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, ru, iso-8859-1",
    "KOI8-R, ru, windows-1251",
    "windows-1251, ru, KOI8-R",
    "windows-1252, fr, windows-1251",
    "windows-1256, ar, iso-8859-1",
    "GBK, zh, iso-8859-1",
    "Big5, zh-TW, iso-8859-1",
    "EUC-KR, ko, iso-8859-1",
    "Shift_JIS, ja, iso-8859-1",
  })
  void aDeclarationThatGivesNoWordsIsNotBelieved(String charset, String text, String declared) {
    String page = page(text);
    assertThat(
            Encodings.decode(
                page.getBytes(Charset.forName(charset)), "text/html; charset=" + declared))
        .isEqualTo(page);
  }

  @Test
  void theHeaderGoesBeforeThePage() {
    String page = page("pl").replace("<title>", "<meta charset=iso-8859-1><title>");
    assertThat(Encodings.decode(page.getBytes(Charset.forName("ISO-8859-2")), "a/b;charset=latin2"))
        .isEqualTo(page);
  }

  @Test
  void aPageOfUtf8WithAForeignByteStaysUtf8() {
    byte[] bytes = (page("ru") + "x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0x96;
    assertThat(Encodings.decode(bytes, "text/html; charset=windows-1251"))
        .isEqualTo(page("ru") + "\ufffd");
  }

  @Test
  void whatIsInNoEncodingBecomesText() {
    byte[] bytes = new byte[4_096];
    new java.util.Random(7).nextBytes(bytes);
    assertThat(Encodings.decode(bytes, "text/html; charset=gbk")).isNotEmpty();
    assertThat(Encodings.decode(new byte[0], null)).isEmpty();
  }

  private static String page(String text) {
    String paragraph = TEXTS.getOrDefault(text, "");
    return "<html><head><title>Page</title></head><body><p>"
        + paragraph
        + "</p>\n<p>"
        + paragraph
        + "</p></body></html>";
  }
}
