import { wordPattern } from './wordPattern.ts';

/*
 * The English words by which people say that one thing brings about another. A list that is too short misses a
 * statement, one that is too long makes statements of prose: words that mostly mean something else stay out.
 */

const people =
  'people|patients?|participants?|clients?|carers?|members?|workers?|staff|nurses?|clinicians?|gps?|families|parents|individuals?|volunteers?|users?';
const someone = `they|he|she|it|this|these|there|we|I|you|everyone|everybody|somebody|nobody|no one|both|(?:the |a |some |many |most )?(?:${people})`;

/** Where a clause begins of which nobody says so: “… they are”, “… the patients will”, “… I’d”, “… they stay”. */
export const clauseStart = new RegExp(
  `(?<![\\p{L}’'-])(?<!(?<!\\p{L})(?:that|what|if|when|where|which|who|whom|how|why|because|as|than|and|or|before|after|until|while|whether|things|way|thinks?|thought|knows?|believes?|say|says|hopes?|fears?)\\s)(?:(?:${someone})(?=\\s(?:are|is|were|was|will|would|may|might|could|can|cannot|do|does|did|have|has|had|feel|feels|tend|begin|start|stop|stays?|comes|joins|listens|leaves|talks|knows|wants)(?!\\p{L})|['’](?:d|ll|re)\\s)|(?:they|he|she|we|it|you|I)(?=\\s\\p{Ll}))`,
  'giu',
);

/** “As” and “since” are reasons after a comma, or before somebody. */
const reason = wordPattern(
  'because of the fact that|because of|because|due to the fact that|due to|owing to|on account of|on the grounds that|for the reason that|given that|seeing that|' +
    `in that(?= (?:${someone}) )|(?:as|since)(?= (?:they|he|she|it|this|there|${people}) )|` +
    '(?<=[,(]\\s{0,3})(?:as|since)(?! (?:an?|well|if|part|soon|long|shown|described|reported|expected|though|of|then|in|with|for|\\d+)(?![\\p{L}]))',
);
/** Begins the reason of what was said before it, also as people talk: “’cause”, “cos”. */
export const because = new RegExp(
  `${reason.source}|(?<=[\\s,])['’‘]?(?:cause(?=\\s(?:${someone})(?!\\p{L}))|(?:cos|coz)(?=\\s\\p{L}))`,
  'iu',
);

/** Begins what would hold off what was said before it. */
export const unless = wordPattern('unless|except (?:when|where|if)|but not (?:when|where|if)');

/** A verb by its stems, with all its endings. */
const verb = (stems: string) => `(?:${stems})(?:e?s|e?d|ing|e)?`;
const raising = verb(
  'increas|rais|boost|strengthen|enhanc|improv|promot|foster|facilitat|maximi[sz]|heighten|deepen|bolster|encourag|motivat',
);
const lowering = verb(
  'reduc|remov|decreas|lower|lessen|diminish|weaken|undermin|erod|limit(?:t)?|hinder|imped|inhibit|prevent|discourag|deter(?:r)?|constrain|alleviat|minimi[sz]|mitigat|restrict|compromis|jeopardi[sz]|thwart|dampen',
);
const swaying = `${verb('affect|influenc|shap|alter|determin')}|impact(?:s|ed|ing)?(?: on)?`;
const stirring = verb(
  'trigger|spark|activat|evok|elicit|stimulat|prompt|generat|creat|instil(?:l)?|engender|induc|produc|caus|provok|inspir|giv|breed|fuel(?:l)?|nurtur|cultivat',
);
const touching = verb(
  'reassur|comfort|convinc|persuad|embolden|frighten|alienat|stigmati[sz]|exclud|isolat|demorali[sz]|overwhelm|legitimi[sz]|normali[sz]|validat|disempower',
);
const leading =
  'leads? to|led to|leading to|results? in|resulted in|resulting in|brings? about|brought about|bringing about|gives? rise to|gave rise to|giving rise to|contributes? to|contributed to|contributing to|culminat(?:es?|ed|ing) in|translat(?:es?|ed|ing) into';
const meaning = '(?:means|meant|meaning)(?: that)?';
const moving = verb(
  'lead|enabl|allow|encourag|help|prompt|motivat|caus|empower|inspir|persuad|driv|equip(?:p)?|requir',
);
const barring = `(?:stop(?:p)?|prevent|discourag|deter(?:r)?|keep)(?:e?s|e?d|ing|e)? (?<barred>(?:(?!from )[\\p{L}\\p{N}’'-]+ ){1,7}?)from`;
const whom = "(?<whom>(?:(?!to )[\\p{L}\\p{N}’'-]+ ){1,7}?)to";
const modal = 'can|may|might|could|will|would|must|does|do|is likely to|are likely to|tends? to|helps? to';

/** What a verb of bringing about does to what stands behind it; the verb may be hedged. */
export const effectVerb = wordPattern(
  `(?<modal>(?:(?:${modal}) (?:then |also |ultimately |eventually |further |well |often )?)*)` +
    `(?<verb>${barring}|(?:led|${moving}) ${whom}|(?<make>makes?|made|making)(?: (?:it|them|him|her|us|me)(?= ))?|` +
    `(?<leading>${leading})|(?<meaning>${meaning})|(?<stirring>${stirring})|(?<touching>${touching})|(?<raising>${raising})|(?<lowering>${lowering})|(?<swaying>${swaying}))`,
);

/** The same said the other way round: “… is undermined by …”, “… depends on …”. */
export const effectedBy = wordPattern(
  `(?<modal>(?:(?:${modal}) (?:also |often )?)*)(?:` +
    `(?:(?:have|has|had) )?(?:is|are|was|were|be|been|being) (?:\\p{L}+ly |further |also )?(?:(?<raised>(?:${raising}|driven|supported|enabled|helped))|(?<lowered>${lowering})|(?<swayed>${swaying}|driven)|(?<stirred>${stirring})) by|` +
    '(?<open>depends? (?:up)?on|depended (?:up)?on|(?:is|are|was|were) (?:dependent|contingent|conditional) (?:up)?on|hinges? on|hinged on|(?:is|are) subject to)|' +
    '(?<arises>results? from|resulted from|stems? from|stemmed from|arises? from|arose from|(?:is|are|was|were) (?:partly |largely |often )?(?:a|the) (?:result|consequence) of)' +
    ')',
);

const after =
  '(?:(?:in turn|then|also|ultimately|eventually|subsequently|consequently|potentially|thereby|thus|therefore|hence|often|usually|generally)[\\s,]+)*';

/** Stands between what happens and what comes of it. What it says of the direction is a verb behind it (`effectVerb`). */
export const consequence = new RegExp(
  [
    '(?<so>(?:[,;–—]\\s*(?:and\\s+)?|(?<!\\p{L})and\\s+)so(?:\\s+that)?|(?<!\\p{L})so\\s+that)(?![\\p{L}-]|\\s+(?:far|much|many|on|forth|as|too|long|little|few|called|have|has|do|does|did|is|are|was|were|will|would|can)(?!\\p{L}))[\\s,]+',
    '(?<thus>[,;–—]?\\s*(?<!\\p{L})(?:and\\s+)?(?:(?:is|are|will|can|may)\\s+)?(?:thereby|thus|therefore|hence|consequently|accordingly|as\\s+a\\s+(?:result|consequence)|for\\s+this\\s+reason|because\\s+of\\s+this)(?:\\s+of\\s+(?:this|which))?(?!\\p{L})[\\s,]+' +
      `${after})`,
    `(?<which>[,;–—]?\\s*(?<!\\p{L})(?:and\\s+)?(?<!(?:through|in|by|of|with|for|on|at|from|to)\\s)(?:which|this|these)\\s+${after})`,
    `(?<turn>(?<!\\p{L})and\\s+(?:in\\s+turn|ultimately|eventually|subsequently)[\\s,]+)`,
    '(?<likely>,?\\s+and\\s+(?:(?:to|will|are|is|may|might|would)\\s+)?(?:be\\s+)?(?=(?:much |far )?(?:more|less) likely\\s))',
    `(?<also>,?\\s+and\\s+(?:also\\s+|so\\s+)?(?=\\p{Ll}+s\\s))`,
    '(?<next>,\\s*(?:and\\s+)?then\\s+)',
    '(?<leads>\\s+(?=(?:leading to|resulting in|culminating in)\\s))',
    `(?<ing>[,;–—]\\s*(?:and\\s+)?${after}(?=\\p{L}+ing\\s))`,
  ].join('|'),
  'giu',
);

/** Words about what people feel, think, or make of something: the middle of a claim that has them is a mechanism. */
export const response = wordPattern(
  'feel|feels|feeling|feelings|felt|believ(?:e|es|ed|ing)|belief|beliefs|trust|trusts|trusted|trusting|mistrust|distrust|hope|hopes|hopeful|' +
    'confidence|confident|motivat(?:e|es|ed|ing|ion)|understand|understands|understanding|understood|think|thinks|thinking|thought|' +
    'see (?:it|the|this|that|them|their|themselves|\\p{L}+ as)|sees|seen as|perceiv(?:e|es|ed|ing)|perception|perceptions|view as|valu(?:ed|ing)|value (?:the|their|it|being|this)|' +
    'fear|fears|fearing|feared|afraid|worr(?:y|ies|ied|ying)|anxious|anxiety|safe|safety|respected|belong|belongs|belonging|sense of|ownership|' +
    'want to|wants to|willing|willingness|expect|expects|identif(?:y|ies|ied) with|accept(?:s|ed|ance|able)?|reassur(?:e|es|ed|ing|ance)|ashamed|shame|' +
    'recogni[sz](?:e|es|ed|ing)|relief|relieved|pride|proud|persuaded|convinced|legitima(?:te|cy)|credib(?:le|ility)|empower(?:ed|ment)|' +
    'appreciat(?:e|es|ed|ion)|listened to|assum(?:e|es|ed|ing)|relax(?:ed)?|calm|curious|curiosity|heard|judged|welcomed?|useful|comfortable|at ease|lonely|lonel(?:y|iness)|guilt|guilty|embarrass(?:ed|ment)|threatened|stressed|interest(?:ed)?|enjoy(?:s|ed|ment)?|satisf(?:ied|action)|committed|commitment|resent(?:ful|ment)?|angry|disappointed|encouraged|inspired|attitudes?|hesitat(?:e|es|ed|ion)|reluctan(?:t|ce)|understood|supported|respected|valued|overwhelmed|frustrat(?:ed|ion)|demorali[sz]ed|burden|stigma|dignity|autonomy|control over|in control|self-efficacy|aware|awareness|realis(?:e|es|ed)|realiz(?:e|es|ed)',
);

/** A claim of how much, which makes a sentence that tells of one time a claim. */
export const comparative = wordPattern(
  'more|less|fewer|most|least|higher|lower|greater|better|best|worse|worst|easier|harder|longer|shorter|stronger|weaker|quicker|faster|rarely|seldom|only|especially|particularly',
);
