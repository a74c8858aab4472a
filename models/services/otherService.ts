import { serviceGroups, servicesIn } from './descriptors.ts';

// How far a service goes and what type it is; who employs whom is no reason to doubt.
const compared = serviceGroups
  .filter(({ id }) => id === 'spectrum' || id === 'type')
  .map(({ descriptors }) => new Set(descriptors.map(({ id }) => id)));

/** True when a source is about another kind of service than the theory: both say which, and have none in common. */
export function isOtherService(theory: string, source: string): boolean {
  if (theory === '' || source === '') return false;
  const [here, there] = [theory.split(' '), source.split(' ')];
  return compared.some((group) => {
    const own = here.filter((id) => group.has(id));
    const other = there.filter((id) => group.has(id));
    return own.length > 0 && other.length > 0 && !own.some((id) => other.includes(id));
  });
}

/** What stands for things that say no kind of service, where they are chosen by it. */
export const serviceNotSaid = 'not-said';

/** True when a `services` field has a descriptor; for `serviceNotSaid` when it has none; null asks for nothing. */
export function isOfService(field: string, id: string | null): boolean {
  if (id === null) return true;
  const services = servicesIn(field);
  return id === serviceNotSaid ? services.length === 0 : services.some((one) => one.id === id);
}
