// The shipped themes, each as what its sheet sets, so that one place on a page can have it.
import highContrast from '../src/ui/themes/high-contrast.css?raw';
import kommun from '../src/ui/themes/kommun.css?raw';
import policeBlue from '../src/ui/themes/police-blue.css?raw';
import school from '../src/ui/themes/school.css?raw';

export const THEMES: Record<string, string> = {
  kommun,
  'police-blue': policeBlue,
  school,
  'high-contrast': highContrast,
};

/** The declarations of a theme's sheet; '' for the neutral look. */
export function declarationsOf(theme: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(THEMES[theme] ?? '');
  return [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).style.cssText).join('');
}
