// The words of a passphrase: plain, unlike one another, and known by their first three letters. Loaded only where one is asked for.
// Never change it: a word that is typed short is made whole by this list, on vaults made years ago too.

export const WORDS: readonly string[] = `
abbey able about absent accent acorn across actor adapt address admire adopt adult advice after again agent agree
ahead airport alarm album alert alike alley almond alone alpine also always amaze amber amount ample amuse anchor
angler animal ankle annual another answer antler anvil anyway apart apple april aquatic arcade arena argue army
aroma arrow artist ashore aside asleep astronaut atlas atom attic audio august aunt autumn avenue avocado axis axle
azure baby bacon badge bagel baker balloon banana bargain basket batter beacon become bedroom beetle before begin
behave bench beret beside better beyond bicycle bigger bike binder birch biscuit bitter black blend blink blossom
boat bobbin body boiler bold bonfire book border bottle boulder bowl boxer branch breeze bridge broom brush bubble
bucket budget buffalo bugle build bulb bundle bush butter buyer buzz cabin cactus cadet cafe cage cake calm camera
candle captain carpet castle catch cause cave cedar ceiling celery century certain chair cheese chimney chorus
church cider cinema circle city clever cliff clock cluster coach cobweb coconut code coffee coin cold comet concert
copper coral cottage cousin cover cowboy crayon cream cricket crown crumb crystal cube cuddle cupboard curtain
cushion cutlery cycle daffodil daisy damp dance daring dash daughter dawn daylight dazzle decade deep defend degree
delay demand dentist desk detail develop dial dice digital dimple dinner direct dish ditch diver dizzy doctor dodge
dolphin domino donkey door dormouse dotted double downhill dozen dragon dream drift drop drum dryer duck duet dune
dusk eager early easel echo eclipse edge edit effort eggshell either elbow elder elephant elsewhere embark emerald
emotion empire enable endless energy engine enjoy enough enter envelope equal erase escape essay estate evening
exact excite exit expert extra eyelid factory fade fairy falcon family fancy farm fashion father feather fence ferry
festival fetch fiddle field fifty figure film final firm fish five fizzy flag fleet flint float flute flyer foam
focus foggy folder food forest fossil fountain frame fresh friend frost fruit fudge fuel full funny furnace fuse
future fuzzy gable gadget gain galaxy game garden gather gazelle gear gecko gemstone gentle geometry ghost giant
gift giggle ginger giraffe given glass gleam glide globe goal goggles golden gondola goose gorge gown grape green
group guard guess guitar gully gust gutter gymnast habit half hammer handle happy harvest hatch haven hawk haystack
hazel heart hedge height helmet hero hexagon hidden highland hill hinge hippo history hobby hockey hoist holiday
homework honey hood hopeful horizon hostel hotel house hover however huddle huge human hundred hurdle husky hutch
iceberg icicle icon idea igloo image inch inkwell input insect interest invent iris iron island issue item ivory
jacket jade jaguar january jasmine jazz jeans jelly jersey jester jetty jigsaw jingle jockey jogger join joke jolly
journey joyful judge juggle juice july jumble jungle justice kangaroo karate kayak kebab keeper kennel kestrel
kettle keyboard kick kilt kingdom kiosk kiss kitchen kiwi knee knit knock koala label lace ladder lagoon lake lamp
lantern laptop large lasso laugh lavender lawn layer lazy leather lecture left legend lemon leopard letter level
lift light like lilac limit linen lion lipstick liquid listen little lively lizard llama loaf lobster local lodge
loft logic lollipop long loop lorry lotion loud love lower loyal lucky luggage lullaby lunch luxury lyric macaroni
magnet maintain major maker mallet mammal mango maple marble mask match maximum maybe meadow meeting melon member
menu mermaid message method middle mighty milk mimic mirror mitten mixture moat mobile model mole moment monkey moon
morning motor mountain movie muddy muffin mule mummy munch murmur museum mystery nail name napkin narrow nation navy
near neck needle neither nest nettle never news next nibble nimble nine noble noise noodle normal notice novel
nugget number nurse nutmeg nylon oasis oatmeal obey object oboe observe obvious ocean octopus offer often olive once
onion only opera opinion opposite option orange orbit orchid order organ origin ornament ostrich other otter outside
oval oven owner oxygen oyster packet paddle page paint palace pancake paper parrot pastry patch pavement payment
peach pebble pedestal pelican pencil people pepper perfume petal phone piano picnic pigeon pilot pineapple pipe
pirate pivot pizza planet plenty plot plug plywood pocket poetry point poker polish pony poppy porch postcard potato
pouch powder prawn prince proverb puddle puffin pulley pumpkin pupil purple puzzle pyramid python quality queen
quick rabbit race radio raft rainbow ramp random rapid rarely rather raven razor ready rebuild recipe reef referee
regular reindeer relax remember renew repair rescue review rhino rhyme ribbon rice riddle rinse ripple river roast
robin rocket rodeo roller rooster rope rosemary round rover rowing royal rubber rudder rugby ruler rumble runner
rustic saddle safari sage saint salad sample sandal sardine saturday saucer saving sawdust scarf school science
scooter scroll season second seesaw select sentence separate settle seven shadow shelf shirt shovel shrimp shuttle
sibling sideways signal silver simple singer siren sister sixty skate sketch skill sleep slice slow smart smell
smile smooth snail sneeze sniff snow snuggle soap socket sofa soil solar something song sorry soup spell spider
splash spoon spring square stable steam stitch stove straw student submarine sudden sugar suitcase summer sunset
supper surprise sushi swamp sweep swing swoop system table taco tadpole tailor talent tame tango target taxi teapot
teddy teeth telephone temple tennis terrace test texture thank thermos thimble thorn thread thumb tiara ticket tidy
tiger tile timid tiptoe tired tissue toast today toffee together token tomato tonight topic torch total touch towel
toyshop tractor trio trophy trumpet tube tuesday tulip tumble tunnel turtle tutor twelve twist typical ukulele ultra
umbrella umpire unable uncle under unfold unicorn unlock unpack unroll until unusual unwrap unzip uphill upon
upright upstairs upward urban urgent useful usher usual utter valley vanilla varnish vase vault vegetable vehicle
velvet venue verse vest victory video view village vinegar violin visit vitamin vivid voice volcano vote vowel
voyage vulture waddle wafer wagon waiter wake wallet wand wardrobe wasp water wavy website wedding weekend weird
welcome western wetsuit wheel whistle willow window wipe wire wish witness wizard wobble wolf wombat wonder wool
workshop wrinkle xylophone yacht yarn yawn yeast yellow yesterday yoga young zebra zero zest zigzag zinc zipper zone
zoom
`
  .trim()
  .split(/\s+/);
