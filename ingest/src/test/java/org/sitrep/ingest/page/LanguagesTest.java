package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One report in many languages, among them those that are close to another. */
class LanguagesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en|The bridge over the river was closed on Monday, the mayor said, and all of the cars have to go by the old road. The people from the village that is on the other side had to wait for help, and some of them were in the school with their children.
          de|Die Brücke über den Fluss ist am Montag gesperrt worden, und alle Autos müssen auf der alten Straße fahren. Die Leute aus dem Dorf haben nach der Flut auf Hilfe gewartet, und einige von ihnen waren mit den Kindern in der Schule.
          fr|Le pont sur le fleuve est fermé depuis lundi et toutes les voitures passent par la vieille route. Les habitants du village qui se trouve sur l’autre rive ont attendu des secours dans une école avec les enfants et les malades.
          es|El puente sobre el río fue cerrado el lunes y todos los coches pasan por la carretera vieja. Los vecinos del pueblo que está al otro lado esperaron ayuda con sus hijos en una escuela, y las clases no empiezan hasta el martes.
          pt|A ponte sobre o rio foi fechada na segunda-feira e todos os carros passam pela estrada velha. As famílias da aldeia não puderam voltar às suas casas e esperaram em uma escola com os filhos; também os doentes foram levados até ao hospital.
          it|Il ponte sul fiume è chiuso da lunedì e tutte le auto passano per la vecchia strada. Gli abitanti del paese che si trova sull’altra riva hanno aspettato i soccorsi nella scuola con i figli, e anche i malati sono stati portati nel centro della città.
          nl|De brug over de rivier is maandag gesloten en alle auto’s moeten over de oude weg. De bewoners van het dorp hebben niet op hulp gewacht: ze zijn met een bus naar de school gebracht, en ook voor de zieken werd een plaats gevonden bij het station.
          sv|Bron över floden är stängd sedan måndagen och alla bilar måste köra den gamla vägen. Invånarna i byn på andra sidan väntade på hjälp, men det är inte klart när den kommer, och de fick sova i ett hus för skolans elever. Också de sjuka fick plats efter att läkare kom från staden.
          pl|Most nad rzeką jest zamknięty od poniedziałku i wszystkie samochody jadą starą drogą. Mieszkańcy wsi, która leży na drugim brzegu, czekali w szkole z dziećmi na pomoc, ale nie wiadomo, jak długo to potrwa. Burmistrz powiedział, że w mieście nie ma już miejsca dla chorych.
          ro|Podul peste râu este închis de luni și toate mașinile trec pe drumul vechi. Oamenii din sat, care au așteptat ajutor în școală cu copiii lor, nu știu când se pot întoarce. Primarul a spus că și bolnavii au fost duși în oraș pentru îngrijiri.
          hu|A folyón átívelő híd hétfő óta zárva van, és az autók csak a régi úton mehetnek. A falu lakói az iskolában vártak segítségre, és nem tudják, hogy mikor mehetnek haza. A polgármester szerint a betegek már a városban vannak, és az orvosok is ott dolgoznak, de nem jutott hely minden gyereknek.
          tr|Nehrin üzerindeki köprü pazartesi günü kapatıldı ve bütün arabalar eski yoldan geçiyor. Köyde yaşayan insanlar çocukları ile bir okulda yardım bekledi. Belediye başkanı bu sabah yaptığı açıklamada hastalar için şehirde bir yer bulunduğunu ve yolun daha sonra açılacağını söyledi; çok sayıda aile evine döndü.
          vi|Cây cầu bắc qua sông đã bị đóng cửa từ thứ hai và tất cả các xe phải đi đường cũ. Người dân của ngôi làng này không được về nhà, và họ chờ cứu trợ trong một trường học với các con. Thị trưởng nói rằng bệnh viện là nơi có đủ chỗ cho những người bệnh.
          ru|Мост через реку закрыт с понедельника, и все машины едут по старой дороге. Жители деревни ждали помощи в школе вместе с детьми, и никто не знает, как долго это продлится. Мэр сказал, что для больных в городе уже нашли место и что его также откроют к вечеру.
          uk|Міст через річку закрито з понеділка, і всі машини їдуть старою дорогою. Мешканці села чекали на допомогу в школі разом із дітьми, і ніхто не знає, як довго це триватиме. Мер сказав, що для хворих у місті вже є місце та що про це також повідомлять їхнім родинам після обіду.
          ar|أُغلق الجسر على النهر يوم الاثنين وتمر كل السيارات من الطريق القديم. وانتظر سكان القرية التي تقع على الضفة الأخرى المساعدة في مدرسة مع أطفالهم. وقال رئيس البلدية إن المرضى نقلوا إلى المدينة بعد أن كان الطريق مغلقا من الجانبين.
          fa|پل روی رودخانه از روز دوشنبه بسته است و همه خودروها از راه قدیمی می روند. مردم روستا که در مدرسه با کودکان خود به انتظار کمک بودند، به خانه برنگشتند. شهردار این خبر را تایید کرد و گفت برای بیماران در شهر جا پیدا شده است.
          ur|دریا پر بنا پل پیر کے دن سے بند ہے اور تمام گاڑیاں پرانی سڑک سے جاتی ہیں۔ گاؤں کے لوگوں نے اپنے بچوں کے ساتھ اسکول میں مدد کا انتظار کیا۔ میئر نے کہا کہ مریضوں کو شہر کی عمارت میں جگہ دی گئی ہے۔
          hi|नदी पर बना पुल सोमवार से बंद है और सभी गाड़ियाँ पुरानी सड़क से जाती हैं। गाँव के लोगों ने अपने बच्चों के साथ स्कूल में मदद का इंतज़ार किया। मेयर ने कहा कि मरीज़ों को शहर की इमारत में जगह दी गई है।
          """)
  void toldByFunctionWords(String language, String text) {
    assertThat(FunctionWords.language(text, text.length())).isEqualTo(language);
    assertThat(Languages.ofText(text)).isEqualTo(language);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          af|Die brug oor die rivier is sedert Maandag gesluit en al die motors moet met die ou pad ry. Die mense van die dorp het saam met hulle kinders in die skool gewag vir hulp, maar dit is nie bekend hoe lank dit sal duur nie. Die burgemeester het gesê dat daar ook vir die siekes plek is.
          ca|El pont sobre el riu està tancat des de dilluns i tots els cotxes passen per la carretera vella. Els veïns del poble que és a l’altra banda van esperar ajuda en una escola amb els seus fills, i l’alcalde va dir que els malalts també tenien lloc a la ciutat.
          da|Broen over floden har været lukket siden mandag, og alle biler skal køre ad den gamle vej. Beboerne i landsbyen ventede på hjælp i skolen sammen med deres børn, og ingen ved, hvor længe det varer. Borgmesteren sagde, at der også er plads til de syge i byen.
          no|Brua over elva har vært stengt siden mandag, og alle biler må kjøre den gamle veien. Innbyggerne i bygda ventet på hjelp i skolen sammen med barna sine, og ingen vet hvor lenge det varer. Ordføreren sa at det også er plass til de syke i byen, og at de får mat.
          cs|Most přes řeku je od pondělí uzavřen a všechna auta jezdí po staré silnici. Lidé z vesnice čekali na pomoc ve škole se svými dětmi a nikdo neví, jak dlouho to potrvá. Starosta řekl, že pro nemocné už je ve městě místo a že se tam dostanou ještě dnes.
          bg|Мостът над реката е затворен от понеделник и всички коли минават по стария път. Хората от селото чакаха помощ в училището заедно с децата си и не знаят кога ще се върнат. Кметът каза, че болните са в града и че ще има място за всички, като се отворят още две зали.
          fi|Joen ylittävä silta on ollut suljettuna maanantaista lähtien, ja kaikki autot ajavat vanhaa tietä. Kylän asukkaat odottivat apua koulussa lastensa kanssa, eikä kukaan tiedä, kuinka kauan se kestää. Pormestari sanoi, että sairaille on jo paikka kaupungissa.
          """)
  void leftToTheModel(String language, String text) {
    assertThat(FunctionWords.language(text, text.length())).isNull();
    assertThat(Languages.ofText(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Galician|A ponte sobre o río está pechada desde o luns e todos os coches pasan pola estrada vella. Os veciños da aldea que está na outra beira agardaron axuda nunha escola cos seus fillos, e o alcalde dixo que tamén os enfermos tiñan sitio na cidade.
          Serbian|Мост преко реке је затворен од понедељка и сви аутомобили иду старим путем. Мештани села чекали су помоћ у школи заједно са децом и нико не зна колико ће то трајати. Градоначелник је рекао да за болеснике у граду већ има места.
          Belarusian|Мост цераз раку закрыты з панядзелка, і ўсе машыны едуць па старой дарозе. Жыхары вёскі чакалі дапамогі ў школе разам з дзецьмі, і ніхто не ведае, як доўга гэта будзе. Мэр сказаў, што для хворых у горадзе ўжо ёсць месца.
          Marathi|नदीवरील पूल सोमवारपासून बंद आहे आणि सर्व गाड्या जुन्या रस्त्याने जातात. गावातील लोकांनी आपल्या मुलांसह शाळेत मदतीची वाट पाहिली. महापौर म्हणाले की रुग्णांना शहरातील इमारतीत जागा देण्यात आली आहे.
          Azerbaijani|Çayın üzərindəki körpü bazar ertəsi bağlandı və bütün maşınlar köhnə yolla gedir. Kənddə yaşayan insanlar uşaqları ilə məktəbdə kömək gözlədilər. Şəhər başçısı bu səhər dedi ki, xəstələr üçün şəhərdə bir yer tapılıb və yol sonra açılacaq.
          Kurdish|پردی سەر ڕووبارەکە لە ڕۆژی دووشەممەوە داخراوە و هەموو ئۆتۆمبێلەکان بە ڕێگا کۆنەکەدا دەڕۆن. خەڵکی گوندەکە لەگەڵ منداڵەکانیان لە قوتابخانە چاوەڕێی یارمەتی بوون و سەرۆکی شارەوانی وتی کە نەخۆشەکان لە شارن.
          """)
  void takenForNoneThatIsNear(String language, String text) {
    assertThat(FunctionWords.language(text, text.length())).as(language).isNull();
  }

  @Test
  void oneWordAgainAndAgainTellsNothing() {
    String calendar = "Etapa de Interlagos, em 11/3. ".repeat(12);

    assertThat(FunctionWords.language(calendar, calendar.length())).isNull();
  }

  @Test
  void whatIsTooShortIsInDoubt() {
    assertThat(Languages.ofText("The end of it")).isNull();
    assertThat(Languages.ofText("12.3, 14.7 and 15.1")).isNull();
  }

  @Test
  void tagsAreCutToTheirLanguage() {
    assertThat(Languages.ofTag("pt-BR")).isEqualTo("pt");
    assertThat(Languages.ofTag(" EN ")).isEqualTo("en");
    assertThat(Languages.ofTag("xx-yy")).isNull();
    assertThat(Languages.ofTag(null)).isNull();
  }
}
