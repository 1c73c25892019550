/** What stands in the address and a plain form has to carry along. */
export function toHiddenFields(params: URLSearchParams, names: readonly string[]) {
  return names.map((name) => {
    const value = params.get(name);
    return value === null ? undefined : <input key={name} type="hidden" name={name} value={value} />;
  });
}
