package org.sitrep.ingest.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon, 06 May 2024 09:30:00 +0200       | 2024-05-06T09:30:00+02:00
          Tue, 06 May 2024 09:30:00 GMT         | 2024-05-06T09:30:00Z
          6 May 24 09:30 EST                    | 2024-05-06T09:30:00-05:00
          06 May 99 09:30:15 PDT                | 1999-05-06T09:30:15-07:00
          WED,23 MAY 2012 02:23:01              | 2012-05-23T02:23:01
          Mon, May 25 2020 04:45:26 +0000       | 2020-05-25T04:45:26Z
          Fri, Feb 24 2023 08:18:00 PM          | 2023-02-24T20:18:00
          Mon May  6 09:30:00 CEST 2024         | 2024-05-06T09:30:00+02:00
          sab, 07 gen 2023 21:44:32 +0100       | 2023-01-07T21:44:32+01:00
          mar., 18 août 2022 13:28:06 +0200     | 2022-08-18T13:28:06+02:00
          Thu, 21 Apr 2022 18:00:00 UTC         | 2022-04-21T18:00:00Z
          Thu, 21 Apr 2022 18:00:00 GMT+0530    | 2022-04-21T18:00:00+05:30
          Thu, 21 April 2022 18:00:00 IST       | 2022-04-21T18:00:00
          Thu, 21 Apr 2022 25:00:00 GMT         | 2022-04-21
          Thu, 21 Apr 2022                      | 2022-04-21
          26-FEB-1987 15:01:01.79               | 1987-02-26T15:01:01
          ' 2-MAR-1987 08:25:42.14'             | 1987-03-02T08:25:42
          20240506T093000+0200                  | 2024-05-06T09:30:00+02:00
          20240506T093000Z                      | 2024-05-06T09:30:00Z
          20240506T093000                       | 2024-05-06T09:30:00
          20240506                              | 2024-05-06
          2024-05-06T09:30:00+02:00             | 2024-05-06T09:30:00+02:00
          31 Feb 2024 09:30 GMT                 | 31 Feb 2024 09:30 GMT
          yesterday                             | yesterday
          """)
  void aDateIsReadAsItIsMeant(String written, String iso) {
    assertThat(FeedDates.iso(written)).isEqualTo(iso);
  }
}
