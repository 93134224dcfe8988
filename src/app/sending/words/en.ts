// English words of the way home: what waits, since when, why, and where the office is.

export const en = {
  home: 'Send it home',
  'home.more':
    'The session file goes to the office by itself as soon as there is a network. What has been sent cannot be fetched back.',
  'home.practice': 'A practice is never sent. Its people and words are made up.',
  'home.send': 'Send it home',
  'home.send-newer': 'Send the newer one home',
  'home.failed': 'The tablet could not keep the file for sending. Make some room, then try again.',
  'home.unread': 'What was sent could not be looked up. The tablet may be full. Make some room, then try again.',
  'home.try-again': 'Try again',
  'to-settings': 'Tell it where the office is',
  'to-settings.change': 'Change it under “The way home”',

  plan: 'A plan: nothing was begun in it yet.',
  'not-sent': 'Not sent yet.',
  waits: 'Waits to be sent since {when}.',
  'last-try': 'Last tried {when}.',
  sent: 'Sent. The office has it.',
  'sent.when': 'Read back whole on {when}.',
  'sent.unnoted': 'The tablet could not write this down: it may be full. Make some room.',
  'sent.behind': 'Something was added after that.',
  'has-earlier': 'The office has it as it was on {when}.',
  'has-earlier.rest': 'What was added since is only here.',
  'waits.behind': 'Something was added since: send the newer one.',
  'waits.binned': 'It lies in the bin, so it is not sent. Put it back, and it goes.',

  waiting: 'On the way home',
  'send-now': 'Send now',
  'under-way': 'On its way: {done} of {of} kB.',
  'under-way.now': 'It is being tried now.',
  'under-way.back': 'All of it has gone. Now it is read back, to be sure.',
  'waiting.locked': {
    one: '{n} file waits to be sent. Open the tablet, and it goes.',
    other: '{n} files wait to be sent. Open the tablet, and they go.',
  },

  'not-tried': 'It has not been tried yet.',
  'no-home': 'Nobody has told this tablet yet where the office is.',
  'again-by-itself': 'It is tried again by itself.',
  'why.not-there': 'There is no network, or the office cannot be reached from here.',
  'why.cut': 'The connection broke off half-way.',
  'why.portal':
    'A web page came instead of the office. Perhaps this Wi-Fi wants a log-in first: open any web page in the browser, and log in.',
  'why.refused':
    'The office does not let this tablet in. The user name, the password or the key is wrong, or it has run out. Ask the office which is right, and put that in.',
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
    'The server that this app came from lets it send to no other server. Ask whoever set up the app (the README says how).',
  'why.unread':
    'Something answers, but the app may not read it. Perhaps this Wi-Fi wants a log-in first: open any web page in the browser, and log in. If it stays so, press “Keep and try it” under Settings: it says more.',
  'why.closed':
    'Something answers, but does not let the app in. Perhaps this Wi-Fi wants a log-in first: open any web page in the browser, log in, and try again. If it stays so, tell the office: it has no such bucket or folder, or its rule for apps (CORS) is missing.',
  'why.hidden':
    'The office’s server took the file and hid its answer. Mostly the key or the secret is wrong: set them right under Settings.',
  'why.wrong-clock':
    'The clock of this tablet is wrong, and the office’s store takes nothing from it. Set date and time right.',
  'why.no-sender': 'The part of the app that sends did not start. Close the app and open it again.',
  'why.withdrawn':
    'Words were taken back after this file was made, so it is not sent. Send the session home once more from its end page.',

  office: 'The way home',
  'office.more':
    'Where the office keeps a place for session files. They go there by themselves when there is a network.',
  'office.locked':
    'Where the office is, and what opens its store, is locked away. Open the tablet to see or change it.',
  'office.open': 'Open the tablet',
  'office.no-vault':
    'What opens the office’s store is locked away on this tablet. First choose the words that open it.',
  'office.make-vault': 'Choose the words',
  'office.kind': 'What kind of place it is',
  'kind.webdav': 'A WebDAV folder',
  'kind.webdav.more': 'Nextcloud, ownCloud, Apache and many drives have one.',
  'kind.s3': 'Object storage (S3)',
  'kind.s3.more': 'Ceph, MinIO, Amazon and others. For many tablets and many places.',
  'kind.azure': 'Azure Blob Storage',
  'kind.azure.more': 'By an address with a signature in it (SAS).',
  'kind.put': 'Another web server',
  'kind.put.more': 'It keeps what is put there (PUT) and gives it back.',
  'field.address': 'Address of the folder',
  'field.address-hint': 'It begins with https://, or with / for a folder on the app’s own server.',
  'field.s3.address': 'Address of the service',
  'field.s3.address-hint': 'Without the bucket. It begins with https://.',
  'field.azure.address': 'Address with the signature',
  'field.azure.address-hint':
    'Of the container. It may read, create and write; it has a question mark and “sig=” in it.',
  'field.user': 'User name',
  'field.password': 'Password',
  'field.bucket': 'Bucket',
  'field.key': 'Access key',
  'field.secret': 'Secret key',
  'field.region': 'Region',
  'field.region-hint': 'Leave it empty if the office gave you none.',
  'field.prefix': 'Folder in the bucket',
  'field.prefix-hint': 'May be empty. Each tablet makes a folder of its own in it.',
  'field.token': 'Key',
  'field.token-hint': 'Leave it empty if the server wants none.',
  'office.style': 'The bucket is part of the server’s name',
  'office.style-hint': 'Such as bucket.storage.example. Most services of one’s own do without.',
  'office.sealed':
    'All of this is locked away with the workshops. Even so, use an account that can do nothing but write to this place and read it back.',
  'office.try': 'Keep and try it',
  'office.works': 'It works. A test file was written there and read back.',
  'office.kept-only': 'It is kept, but it did not work.',
  'office.forget': 'Forget this address',
  'office.forgotten': 'Forgotten. Nothing is sent from here any more.',
  'refused.address-empty': 'Write the address of the folder.',
  'refused.address-odd': 'This is not an address of a folder. It begins with https://, and has no password in it.',
  'refused.address-unsigned': 'The signature is missing: the part of the address from the question mark on.',
  'refused.needed': 'Please write this too.',
  'refused.address-unsafe': 'This address is not safe: on another server it must begin with https://.',
  'refused.not-kept': 'The tablet could not keep it. Please try again.',
} as const;
