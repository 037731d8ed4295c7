/** IncidentParked → incident-parked */
export const kebab = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

/** incident-parked → IncidentParked */
export const pascal = (name: string) => name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** incident-parked → incidentParked */
export const camel = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

export const requirePascal = (name: string) => {
  if (!/^([A-Z][a-z0-9]+)+$/.test(name)) throw new Error(`"${name}" must be written LikeThis.`);
};

export const requireKebab = (name: string) => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" must be written like-this.`);
};
