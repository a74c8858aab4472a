/** The version of this build; a test holds it equal to package.json. */
export const appVersion = '0.1.0';
