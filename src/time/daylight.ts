// Whether the sun is down on the way to school or home, on a local day.
import { isSunDown, sunCrossing, type Position } from './sun.js';
import { addDays, instantOf } from './zone.js';

/** A day's way there and home. */
export interface Ways {
  /** `08:00`, when one is there. */
  dayStart: string;
  /** `15:00`, when one leaves. */
  dayEnd: string;
  /** How long each way takes. */
  travelMinutes: number;
}

export interface Daylight {
  /** Milliseconds since 1970, to the minute; undefined where the sun does not rise or set that day. */
  rise: number | undefined;
  set: number | undefined;
  /** When it is down: all the way there to the start of the day, or on some of the way alone; the same of the way home. */
  there: 'start' | 'way' | undefined;
  home: 'end' | 'way' | undefined;
}

const MINUTE = 60_000;

/** When a day begins or ends, `08:00`. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * @param day `2026-11-24`.
 * @param zone IANA name.
 */
export function daylightOn(day: string, zone: string, position: Position, ways: Ways): Daylight {
  const midnight = instantOf(day, zone);
  const nextMidnight = instantOf(addDays(day, 1), zone);
  const [start, end] = [ways.dayStart, ways.dayEnd].map((time) => instantOf(day, zone, time)) as [
    number,
    number,
  ];
  const travel = ways.travelMinutes * MINUTE;
  const isDown = (at: number) => isSunDown(at, position);
  const isDownBetween = (from: number, to: number) => {
    for (let at = from; at < to; at += MINUTE) if (isDown(at)) return true;
    return isDown(to);
  };
  return {
    rise: sunCrossing(midnight, nextMidnight, position, 'rise'),
    set: sunCrossing(midnight, nextMidnight, position, 'set'),
    there: isDown(start) ? 'start' : isDownBetween(start - travel, start) ? 'way' : undefined,
    home: isDown(end) ? 'end' : isDownBetween(end, end + travel) ? 'way' : undefined,
  };
}
