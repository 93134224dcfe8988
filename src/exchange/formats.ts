// What the files of this app call themselves, so that one that is given in the wrong place can be told what it is.

export const BUNDLE_FORMAT = 'common-ground/bundle';
export const SETTINGS_FORMAT = 'common-ground/settings';
