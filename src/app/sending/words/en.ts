// English words of the way home: what waits, since when, why, and where the office is.

export const en = {
  home: 'Send it home',
  'home.more':
    'The session file goes to the office by itself as soon as there is a network. What has been sent cannot be fetched back.',
  'home.practice': 'A practice is never sent. Its people and words are made up.',
  'home.send': 'Send it home',
  'home.send-newer': 'Send the newer one home',
  'home.failed': 'The tablet could not keep the file for sending. Make some room, then try again.',
  'to-settings': 'Tell it where the office is',

  'not-sent': 'Not sent yet.',
  waits: 'Waits to be sent since {when}.',
  'last-try': 'Last tried {when}.',
  sent: 'Sent. The office has it.',
  'sent.when': 'Read back whole on {when}.',
  'sent.behind': 'Something was added after that.',
  'waits.behind': 'Something was added since: send the newer one.',

  waiting: 'On the way home',
  'send-now': 'Send now',

  'not-tried': 'It has not been tried yet.',
  'no-home': 'Nobody has told this tablet yet where the office is.',
  'again-by-itself': 'It is tried again by itself.',
  'why.not-there': 'There is no network, or the office cannot be reached from here.',
  'why.cut': 'The connection broke off half-way.',
  'why.portal':
    'A web page came instead of the office. Perhaps this Wi-Fi wants a log-in first: open any web page in the browser, and log in.',
  'why.refused': 'The office does not accept the user name or the password. Set them right under Settings.',
  'why.full': 'The office’s store is full, or takes no file of this size. Tell the office.',
  'why.busy': 'The office asked us to wait a while.',
  'why.server-trouble': 'The office’s server has trouble of its own just now.',
  'why.slow': 'The connection is too slow just now.',
  'why.wrong-place': 'At this address there is no folder that takes files. Look at the address under Settings.',
  'why.not-stored':
    'The office’s server said yes, but the file was not there afterwards. If it stays so, tell the office.',
  'why.changed':
    'Something else lies at the office under this name. It was left as it is, and so was yours. Somebody at the office must look.',
  'why.blocked':
    'This app may only send to the server it came from. The folder must be on that server: ask whoever set up the app.',
  'why.withdrawn':
    'Words were taken back after this file was made, so it is not sent. Send the session home once more from its end page.',

  office: 'The way home',
  'office.more':
    'A WebDAV folder that the office keeps (Nextcloud, ownCloud, Apache and many drives have one). It must be on the same server as this app.',
  'office.address': 'Address of the folder',
  'office.address-hint': 'It begins with https://, or with / for a folder on the app’s own server.',
  'office.user': 'User name',
  'office.password': 'Password',
  'office.not-sealed':
    'The user name and the password lie on this tablet as they are. Use an account that can do nothing but write to this folder.',
  'office.try': 'Keep and try it',
  'office.works': 'It works. A test file was written there and read back.',
  'office.kept-only': 'It is kept, but it did not work.',
  'office.forget': 'Forget this address',
  'office.forgotten': 'Forgotten. Nothing is sent from here any more.',
  'refused.address-empty': 'Write the address of the folder.',
  'refused.address-odd': 'This is not an address of a folder. It begins with https://, and has no password in it.',
  'refused.address-unsafe': 'This address is not safe: on another server it must begin with https://.',
  'refused.not-kept': 'The tablet could not keep it. Please try again.',
} as const;
