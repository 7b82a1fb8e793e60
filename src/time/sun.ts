// Where the sun stands: the low-precision formulas of the Astronomical Almanac (section C, "Low precision formulas for
// the Sun"), good to 0.01° from 1950 to 2050.
import { DAY } from './zone.js';

/** Degrees north and east. */
export interface Position {
  latitude: number;
  longitude: number;
}

const J2000 = Date.UTC(2000, 0, 1, 12);
/** The centre's altitude, in degrees, when the upper edge is at the horizon: half a disc, and what the air bends. */
const HORIZON = -0.833;
const MINUTE = 60_000;
const { sin, cos, asin, atan2, PI } = Math;
const radians = (degrees: number) => (degrees * PI) / 180;

/** Whether the sun is below the horizon at an instant, in milliseconds since 1970. */
export function isSunDown(instant: number, { latitude, longitude }: Position): boolean {
  const days = (instant - J2000) / DAY;
  const anomaly = radians(357.528 + 0.9856003 * days);
  const ecliptic = radians(280.46 + 0.9856474 * days + 1.915 * sin(anomaly) + 0.02 * sin(2 * anomaly));
  const obliquity = radians(23.439 - 4e-7 * days);
  const ascension = atan2(cos(obliquity) * sin(ecliptic), cos(ecliptic));
  const declination = asin(sin(obliquity) * sin(ecliptic));
  const hourAngle = radians(280.46061837 + 360.98564736629 * days + longitude) - ascension;
  const north = radians(latitude);
  return (
    sin(north) * sin(declination) + cos(north) * cos(declination) * cos(hourAngle) < sin(radians(HORIZON))
  );
}

/**
 * The last minute between two instants at which the sun crosses the horizon in one direction; undefined where it does not.
 * To the nearest minute: the minutes are looked at from half to half.
 */
export function sunCrossing(
  from: number,
  to: number,
  position: Position,
  direction: 'rise' | 'set',
): number | undefined {
  let found: number | undefined;
  let down = isSunDown(from - MINUTE / 2, position);
  for (let at = from; at < to; at += MINUTE) {
    const later = isSunDown(at + MINUTE / 2, position);
    if (later !== down && later === (direction === 'set')) found = at;
    down = later;
  }
  return found;
}
