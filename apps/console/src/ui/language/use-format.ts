import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ageParts } from '../clock/duration.ts';

type Instant = string | number;

const zoneOf = (language: string) => ({ locale: language === 'zh' ? 'zh-CN' : 'en-GB' });

/** Times and numbers as this reader's language writes them; local time, UTC for the hover. */
export const useFormat = () => {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const { locale } = zoneOf(i18n.language);
    const clock: Intl.DateTimeFormatOptions = {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    };
    const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
    const time = new Intl.DateTimeFormat(locale, clock);
    const shortTime = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const utc = new Intl.DateTimeFormat(locale, { ...clock, timeZone: 'UTC' });
    const date = new Intl.DateTimeFormat(locale, day);
    const monthDay: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...clock };
    const both = new Intl.DateTimeFormat(locale, monthDay);
    const bothUtc = new Intl.DateTimeFormat(locale, { ...monthDay, timeZone: 'UTC' });
    const bothYear = new Intl.DateTimeFormat(locale, { ...monthDay, year: 'numeric' });
    const bothYearUtc = new Intl.DateTimeFormat(locale, { ...monthDay, year: 'numeric', timeZone: 'UTC' });
    const number = new Intl.NumberFormat(locale);
    const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const at = (instant: Instant) => new Date(instant);
    const dateTime = (instant: Instant) =>
      (at(instant).getFullYear() === new Date().getFullYear() ? both : bothYear).format(at(instant));
    const utcDateTime = (instant: Instant) =>
      (at(instant).getUTCFullYear() === new Date().getUTCFullYear() ? bothUtc : bothYearUtc).format(at(instant));
    return {
      time: (instant: Instant) => time.format(at(instant)),
      /** Only today's times go without their date: a hit of last week must not read as one of this night. */
      when: (instant: Instant) =>
        at(instant).toDateString() === new Date().toDateString() ? time.format(at(instant)) : dateTime(instant),
      shortTime: (instant: Instant) => shortTime.format(at(instant)),
      utc: (instant: Instant) => utc.format(at(instant)),
      date: (instant: Instant) => date.format(at(instant)),
      dateTime,
      onHover: (instant: Instant) => `${utcDateTime(instant)} UTC`,
      number: (value: number) => number.format(value),
      points: (value: number) => points.format(value),
      age: (milliseconds: number) => {
        const parts = ageParts(milliseconds);
        return t(`age.${parts.unit}`, parts);
      },
    };
  }, [i18n.language, t]);
};
