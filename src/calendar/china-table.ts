/*! @license The days and addresses below are from holiday-cn, https://github.com/NateScarlet/holiday-cn:
 *
 * MIT License
 *
 * Copyright (c) 2019 NateScarlet
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 * SOFTWARE.
 */

// Written by test/calendar/china.test.ts from the year files; see docs/calendar.md for adding a year.

/** The State Council's notices by the year they are for. */
export const NOTICES: Readonly<Record<number, readonly string[]>> = {
  2007: ["http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm"],
  2008: ["http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm"],
  2009: ["http://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm"],
  2010: ["http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm"],
  2011: ["http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm"],
  2012: ["http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm"],
  2013: ["http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm"],
  2014: ["http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm"],
  2015: [
    "http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm",
    "http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm",
  ],
  2016: ["http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm"],
  2017: ["http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm"],
  2018: ["http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm"],
  2019: [
    "http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm",
    "http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm",
  ],
  2020: [
    "http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm",
    "http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm",
  ],
  2021: ["http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm"],
  2022: ["http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm"],
  2023: ["http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm"],
  2024: ["https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"],
  2025: ["https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm"],
  2026: ["https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"],
};

/** Holidays by the calendar year in which they lie: a day (`01-01`), or the first and the last of a run (`02-18/24`). */
export const HOLIDAYS: Readonly<Record<number, string>> = {
  2007: "01-01/03 02-18/24 05-01/07 10-01/07 12-30/31",
  2008: "01-01 02-06/12 04-04/06 05-01/03 06-07/09 09-13/15 09-29/10-05",
  2009: "01-01/03 01-25/31 04-04/06 05-01/03 05-28/30 10-01/08",
  2010: "01-01/03 02-13/19 04-03/05 05-01/03 06-14/16 09-22/24 10-01/07",
  2011: "01-01/03 02-02/08 04-03/05 04-30/05-02 06-04/06 09-10/12 10-01/07",
  2012: "01-01/03 01-22/28 04-02/04 04-29/05-01 06-22/24 09-30/10-07",
  2013: "01-01/03 02-09/15 04-04/06 04-29/05-01 06-10/12 09-19/21 10-01/07",
  2014: "01-01 01-31/02-06 04-05 04-07 05-01/03 06-02 09-08 10-01/07",
  2015: "01-01/03 02-18/24 04-05/06 05-01 06-20 06-22 09-03/05 09-27 10-01/07",
  2016: "01-01 02-07/13 04-04 05-01/02 06-09/11 09-15/17 10-01/07",
  2017: "01-01/02 01-27/02-02 04-02/04 05-01 05-28/30 10-01/08",
  2018: "01-01 02-15/21 04-05/07 04-29/05-01 06-18 09-24 10-01/07 12-30/31",
  2019: "01-01 02-04/10 04-05 05-01/04 06-07 09-13 10-01/07",
  2020: "01-01 01-24/02-02 04-04/06 05-01/05 06-25/27 10-01/08",
  2021: "01-01/03 02-11/17 04-03/05 05-01/05 06-12/14 09-19/21 10-01/07",
  2022: "01-01/03 01-31/02-06 04-03/05 04-30/05-04 06-03/05 09-10/12 10-01/07 12-31",
  2023: "01-01/02 01-21/27 04-05 04-29/05-03 06-22/24 09-29/10-06",
  2024: "01-01 02-10/17 04-04/06 05-01/05 06-10 09-15/17 10-01/07",
  2025: "01-01 01-28/02-04 04-04/06 05-01/05 05-31/06-02 10-01/08",
  2026: "01-01/03 02-15/23 04-04/06 05-01/05 06-19/21 09-25/27 10-01/07",
};

/** Weekend days that are worked, in the same notation. */
export const WORKDAYS: Readonly<Record<number, string>> = {
  2006: "12-30/31",
  2007: "02-17 02-25 04-28/29 09-29/30 12-29",
  2008: "02-02/03 05-04 09-27/28",
  2009: "01-04 01-24 02-01 05-31 09-27 10-10",
  2010: "02-20/21 06-12/13 09-19 09-25/26 10-09",
  2011: "01-30 02-12 04-02 10-08/09 12-31",
  2012: "01-21 01-29 03-31/04-01 04-28 09-29",
  2013: "01-05/06 02-16/17 04-07 04-27/28 06-08/09 09-22 09-29 10-12",
  2014: "01-26 02-08 05-04 09-28 10-11",
  2015: "01-04 02-15 02-28 09-06 10-10",
  2016: "02-06 02-14 06-12 09-18 10-08/09",
  2017: "01-22 02-04 04-01 05-27 09-30",
  2018: "02-11 02-24 04-08 04-28 09-29/30 12-29",
  2019: "02-02/03 04-28 05-05 09-29 10-12",
  2020: "01-19 02-03 04-26 05-09 06-28 09-27 10-10",
  2021: "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
  2022: "01-29/30 04-02 04-24 05-07 10-08/09",
  2023: "01-28/29 04-23 05-06 06-25 10-07/08",
  2024: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  2025: "01-26 02-08 04-27 09-28 10-11",
  2026: "01-04 02-14 02-28 05-09 09-20 10-10",
};
