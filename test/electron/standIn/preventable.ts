/** An event whose default a listener can prevent. */
export function preventable<Details extends object>(details: Details) {
  let isPrevented = false;
  return {
    ...details,
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault: () => {
      isPrevented = true;
    },
  };
}
