// Colours of the light theme, whatever the page shows: paper is white. May import: nothing.
// Invariant: a colour that the sheets do not name reads as a mid grey, never as an error.
const UNREADABLE = '#808c99';

/** Reads the tokens from the page's own style sheets, where the light theme is the base. */
export function readLightColours(sheets: Iterable<CSSStyleSheet>): (token: string) => string {
  const base = [...sheets].flatMap((sheet) => [...readRules(sheet)]).filter(isBase);
  return (token) => {
    const values = base.map((rule) => rule.style.getPropertyValue(`--${token}`).trim());
    return values.find((value) => value !== '') ?? UNREADABLE;
  };
}

/** A sheet from elsewhere keeps its rules to itself. */
function readRules(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function isBase(rule: CSSRule): rule is CSSStyleRule {
  return rule instanceof CSSStyleRule && rule.selectorText === ':root';
}
