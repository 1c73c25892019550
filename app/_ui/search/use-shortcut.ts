// `/` and Ctrl+K lead to the search box from anywhere on the page. May import: react.
// Invariant: whoever is typing somewhere keeps his slash.
import { useEffect } from 'react';

/** Calls back on `/` outside of fields and on Ctrl+K or ⌘K anywhere. The callback has to be stable. */
export function useShortcut(onSearch: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const hasModifier = event.ctrlKey || event.metaKey;
      const isCtrlK = hasModifier && !event.shiftKey && event.key.toLowerCase() === 'k';
      const isSlash = !hasModifier && event.key === '/' && !isField(event.target);
      if (!isCtrlK && !isSlash) return;
      event.preventDefault();
      onSearch();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onSearch]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
