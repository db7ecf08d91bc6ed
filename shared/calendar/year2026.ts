import { daysFrom } from './day.ts'

/**
 * Holidays and 调休 days of 2026 in mainland China, from 《国务院办公厅关于2026年部分节假日安排的通知》 of 4 November 2025.
 * An administrator changes the table on the page 工作日历; this text stays as it is.
 */
export const YEAR_2026 = {
  year: 2026,
  holidays: [
    ...daysFrom('2026-01-01', '2026-01-03'),
    ...daysFrom('2026-02-15', '2026-02-23'),
    ...daysFrom('2026-04-04', '2026-04-06'),
    ...daysFrom('2026-05-01', '2026-05-05'),
    ...daysFrom('2026-06-19', '2026-06-21'),
    ...daysFrom('2026-09-25', '2026-09-27'),
    ...daysFrom('2026-10-01', '2026-10-07'),
  ],
  workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
}
