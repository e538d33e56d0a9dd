const { hasOwnProperty: has } = Object.prototype;

/** Object.hasOwn, which engines of 2021 lack, and which no stand-in reaches in time: the build takes it when it loads. */
export const owns = (object: object, name: string): boolean => has.call(object, name);
