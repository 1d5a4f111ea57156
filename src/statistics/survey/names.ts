/**
 * Refuses an option that is none.
 *
 * @param names - what there is to choose from
 * @param given - what was chosen
 * @param what - what it is the name of
 * @throws RangeError when nothing has that name
 */
export function checkName(names: readonly string[], given: string, what: string): void {
  if (!names.includes(given)) throw new RangeError(`no ${what} is called "${given}"; there are ${names.join(", ")}`);
}
