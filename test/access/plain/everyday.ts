// The agreed word list in English (K16, trust.md G34): every word on a turn screen is here, or stands beside a picture of it.
// All but 28 of them are also in the list of Dale and Chall (1995), words that four in five children of nine or ten know; the 28
// are British spellings and things of this room (camera, OK, photo, wheelchair). A sentence with another word is written anew
// rather than the list made longer. No group of people with learning disabilities has been asked about it yet.

/** As they stand in a dictionary: what only ends in -s, -ed, -ing, -er, -est, -ly or -'s is the same word. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `
  a able about above across act add afraid after afternoon again age ago agree air alike alive all alone along aloud already also
  always am among an and angry animal another answer any anybody anyone anything anywhere apple are arm around arrive as ask asleep
  at autumn away awake baby back bad bag ball bank bar bath be beautiful became because become bed been before began begin begun behind
  being believe bell belong below bench beside best better between big bird birthday biscuit bit black blame blanket blue board boat body
  book both bottle bottom bought bowl box boy branch brave bread break breakfast breath bridge bright bring broke broken brother
  brought brown build built bus busy but butter button buy by cake call came camera can cannot car card care carry cat catch caught
  chair chance change cheap check cheese child children choose chose chosen church circle city class clean clear climb clock close cloth
  clothes cloud cloudy coat coffee coin cold colour come comb cook cool copy corner corn cost cough could count country course cover
  cow cross cry cup cut dad dance danger dark daughter day dear decide deep desk did different dig dinner dirty dish do doctor does
  dog done door dot down draw drawn dream dress drew drink drive drop drum dry duck during dust each ear early earn earth east easy eat
  edge egg eight either else empty end enjoy enough enter even evening ever every everybody everyone everything everywhere explain eye face
  fact fair fall family far farm farther fast fat father feather feed feel feet fell felt fence few field fight fill film find fine
  finger finish fire first fish fit five fix flat float flock floor flower fly fog food foot for forget forgot forward found four free
  fresh friday friend frog from front fruit full fun funny future game garden gate gave get gift girl give given glad glass go goes
  gold gone good got grandfather grandmother grass great green grew grey ground group grow guess had hair half hall hand hang happen
  happy hard has hat have he head hear heard heart heat heavy held hello help her here hers hide high hill him his hit hold hole
  holiday home hope horse hospital hot hour house how hundred hungry hurry hurt i ice idea if ill important in inside instead into is
  island it itself jam job join joke juice jump just keep kept key kick kind kitchen kite knee knew knife know known lamp land
  language large last late laugh law lead leaf leap learn least leave left leg lesson less let letter life lift light like line lion
  lip list listen little live long look lose loss lost lot loud love low luck lunch machine made magic make man many map mark market
  match matter may maybe me meal mean meant meat meet meeting men mend met middle might mile milk mind mine minute miss mistake mix
  monday money month moon more morning most mother mouse mouth move much mum music must my myself name near neck need neighbour
  neither never new news next nice night nine no nobody noise none noon nor north nose not note nothing now number nurse of off offer
  office often oh oil ok old on once one only open or orange order other others our ours ourselves out outside oven over own owner page
  pain paint pair paper park part party pass past path pay pen pencil people person pet phone photo photograph pick picture piece
  pile pillow pink place plan plant plate play please plenty pocket point police poor post potato practice practise press pretty price
  promise proud pull puppy purple push put queen question quick quiet quite rabbit race radio rain ran rather reach read ready real
  really red remember report rest rice rich ride right ring rise river road rock roll roof room round row rub rule run sad safe said
  salt same sand sat saturday save saw say school scissors scratch sea seat second secret see seem seen self sell send sent set seven
  several shake shall shape share she sheep shelf shell shine ship shirt shoe shop short should shout show shower shut sick side
  sign silver simple since sing sister sit six size skill skin sky sleep slept slow small smell smile smoke snow so soap sock soft
  sold some somebody someone something sometimes somewhere son song soon sorry sort sound soup south space speak special speed spell
  spend spoke spoon sport spring square stairs stamp stand star start station stay step still stone stood stop store storm story
  straight street strong such sudden sugar summer sun sunday sunny sure surprise sweet swim switch table tablet tail take taken talk tall tap taste
  taught tea teach team teeth tell ten than thank that the their theirs them themselves then there these they thick thin thing think
  third thirsty this those though thought thousand three threw through throw thursday ticket tie tight till time tiny tired to today
  toe together told tomorrow tonight too took tooth top touch town toy train travel tree trip trouble truck true trust try tuesday
  turn twelve twenty twice two type uncle under understand until up upon us use useful usual very visit voice vote wait wake walk
  wall want warm was wash watch water wave way we weak wear weather wednesday week weigh well went were west wet what wheel wheelchair
  when where which while white who whole whose why wide wife will wind window winter wish with without woman women won wonder
  wood wool word wore work world worry would write written wrong wrote year yellow yes yesterday yet you young your yours yourself
  zoo
  `
    .trim()
    .split(/\s+/),
);

/**
 * What nothing shorter can stand for. Each may be used only where a picture is beside it: in its heading, on its button or in
 * front of its line; of the signs on the board of letters the sign itself.
 */
export const PICTURED: ReadonlySet<string> = new Set([
  'facilitator',
  'undo',
  'anchor',
  'tangled',
  'grazing',
  'comma',
  'apostrophe',
  'hyphen',
]);
