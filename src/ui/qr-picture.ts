// An address that a phone can read off paper.
import { html, type TemplateResult } from 'lit';
import encodeQR from 'qr';

/** Quiet modules around the code: the standard's four (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/**
 * A QR code as a picture that is sharp at any size, dark on light whatever the page's colours.
 *
 * @param text 2,300 bytes at the most.
 * @param name what a screen reader says of it.
 */
export function qrPicture(text: string, name: string): TemplateResult {
  const rows = encodeQR(text, 'raw', { border: QUIET });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return html`
    <svg class="qr" role="img" aria-label=${name} viewBox=${`0 0 ${rows.length} ${rows.length}`}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d=${path} fill="#000" />
    </svg>
  `;
}
