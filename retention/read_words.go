package retention

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first used, so that a program that reads no phrases pays nothing.
type pattern func() *regexp.Regexp

func compiled(text string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// The patterns are over the normal form of a chunk: lower case, single spaces, digits, units in the singular, no marks.

const (
	yearKinds = `(calendar|financial|tax|academic|school|fiscal|accounting|scheme|council|municipal|pension|business|trading|insurance|membership)`
	unitNames = `(year|month|week|day|fortnight|quarter|hour|decade)`
)

// Lengths, and the words beside them.
var (
	// lengthRE: 6 years, 6 to 12 months, 21 years and 3 months, 6 complete financial years.
	lengthRE = compiled(`(\d+)(?: to (\d+))?((?: (?:calendar|financial|tax|academic|school|fiscal|accounting|full|complete|completed|whole|consecutive|further|additional|more|other|` +
		`working|business|clear|previous|preceding|prior|following|rolling))*) ` + unitNames + `\b(?: (?:and )?(\d+) (month|week|day)\b)?(?: to (\d+) ` + unitNames + `\b)?`)
	// plusRE: current year plus 6, case + 25: a number without a unit.
	plusRE = compiled(`^(.*?) ?(?:\+|\bplus)((?: (?:a|an|the|further|additional|another|previous|up|to|at|least|minimum|maximum|of|for|period))*) ?(\d+)( ?$| [^yo].*$)`)
	// plusNumberRE: 6 years + 1.
	plusNumberRE = compiled(`^(?:\+|plus) (\d+)$`)
	// otherNumberRE: 6 months (12 for managers), a number of the same unit.
	otherNumberRE = compiled(`^\d+ (?:for|if|where|when|in the case of|in cases? (?:of|where))\b`)
	// besideRE: after a length: and seven after closure, a number of which nothing says what it counts.
	besideRE = compiled(`^(?:and|but|or|to)\b[^\d]*\d`)
	// lastDayRE: no later than 31 March 2030, a last day that no length gives.
	lastDayRE = compiled(`\b(?:no|not) (?:later than|beyond|past|after) (?:the end of )?(?:\d{1,2} )?(?:[a-z]+ )?(?:19|20)\d\d\b`)
	// noLengthRE: what follows a length that is none: 25 years of age, 7 days a week.
	noLengthRE = compiled(`^(?:of age|old|ago|limitation|a day|a week|a month|a year|per|each)\b`)
	// everyRE: comes before an interval, which is no length: every 2 years.
	everyRE = compiled(`\b(?:every|each|once|per)$`)
	// minimumRE: before a length: at least, not less than.
	minimumRE = compiled(`\b(?:at? least|minimum(?: \w+){0,2}|min(?: of)?|(?:not|no) (?:less|fewer|shorter) than)(?: (?:a|an|the|of|for|period|another|further))*$`)
	// maximumRE: before a length: up to, no longer than.
	maximumRE = compiled(`\b(?:up(?: to)?|maximum(?: \w+){0,2}|max(?: of)?|within|inside|at most|(?:no|not|nor|never)(?: \w+){0,6} (?:more|longer|later|greater) than|not exceed(?:ing)?|not to exceed|less than|(?:at the )?latest)(?: (?:a|an|the|of|for|period|another|further))*$`)
	// boundOfRE: before an event that a length is added to: a minimum period of date of birth + 25 years.
	boundOfRE = compiled(`^(?:for )?(?:a |the )?(minimum|maximum) (?:\w+ )?of `)
	// afterMinRE: after a length: 6 years minimum.
	afterMinRE = compiled(`^(?:is |as |or |the |a |and )*(?:minimum|min|or more|more|longer|or longer|at least)\b`)
	// afterMaxRE: after a length: 6 years maximum.
	afterMaxRE = compiled(`^(?:is |as |or |the |a )*(?:maximum|max|less|at most)\b`)
	// latestRE: the same, after the event: 6 years after closure at the latest.
	latestRE = compiled(`\bat the latest$`)
	// beforeRE: after a length that ends with an event.
	beforeRE = compiled(`^(?:(?:immediately|directly|just|shortly|or more|at least) )*(?:before|prior to|preceding|ahead of|in advance of|leading up to)\b`)
	// goesRE: before it goes, which makes no event of the words: 6 years before being destroyed.
	goesRE = compiled(`^\D*\b(?:being|dispos\w*|destr\w*|destruction|delet\w*|eras\w*|anonymis\w*|archiv\w*|shred\w*|review\w*|transfer\w*|remov\w*|purg\w*|wip\w*|overwrit\w*|we|it is|it will|they are|they will)\b`)
	// boundOnlyRE: a chunk that is nothing but a bound: "minimum, 7 years".
	boundOnlyRE = compiled(`^(?:as )?(?:a |the )?(minimum|min|at least|maximum|max|up to)(?: (?:period|of|requirement))*$`)
	// rangeRE: before a range that states no one length.
	rangeRE = compiled(`\b(?:rang|var)\w+ (?:from|between)$`)
	// openRangeRE: after the first of a range without a last.
	openRangeRE = compiled(`^to (?:permanent|indefinite|permanently|indefinitely)\b`)
	// longerRE: before a length that is exceeded by one not said.
	longerRE = compiled(`\b(?:for )?longer than (?:\w+ )?$|\bmore than $|\bover $`)
	// extendRE: before a length that changes another.
	extendRE = compiled(`\b(?:extend|increas|reduc|shorten|lengthen)\w* (?:by|for|up to|to)\b`)
	// vagueRE: usually, for example.
	vagueRE = compiled(`\b(for example|e g|eg|such as|usually|typically|normally|generally|approx|approximately|around|about|roughly|recommended|ideally|in general|as a rule|likely|expected|circa|some)\b`)
	// exampleRE: before a length that is only an example.
	exampleRE = compiled(`\b(?:for example|e g|eg|such as)$`)
	// exampleOnlyRE: a chunk that says so of the next.
	exampleOnlyRE = compiled(`^(?:(?:for )?example|e g|eg|such as)$`)
	// severalRE: a length that is not said.
	severalRE = compiled(`\b(?:several|some|many|few|number of|suitable number of) (?:year|month|week|day)\b|\b(?:reasonable|limited|short|certain|suitable|sufficient) (?:period|time|length)`)
	// orLongerRE: or longer.
	orLongerRE = compiled(`^(?:or )?longer`)
	// orSoonerRE: or sooner, or longer if.
	orSoonerRE = compiled(`^(?:or )?(?:longer|earlier|sooner|later)\b`)
	// lengthAheadRE: a length inside the words of an event.
	lengthAheadRE = compiled(`\b(?:at least|minimum|up to) \d|\b(?:\d+th|first|second) (?:year|month|week|day|anniversary)\b|^\d+ ` + unitNames + ` (?:before|prior to)\b`)
)

// Events from which a length counts.
var (
	// connectRE: joins a length to its event, perhaps after words without meaning: "automatic deletion after".
	connectRE = compiled(`^(?:(?:automatic|automatically|deletion|retention|destruction|minimum|min|maximum|max|more|longer|less|or|only|period|starting|beginning|commencing|counted|calculated|running|` +
		`retained|kept|in total|total|later|as|a|both|in|storage|from receipt|starts|begins|runs|is|secure|disposal|destroy|destroyed|delete|deleted|have|has|passed|elapsed) )*?` +
		`(from and including|beginning with|from|after|following|since|post|of|once|when|as of|beyond|past|until|plus|\+|on|upon|date|end of|cessation|termination|closure|completion|creation|last)\b ?(.*)$`)
	// stopRE: where the words of an event end.
	stopRE = compiled(` (?:in line|in accordance|in compliance|in order|as per|as required|as set|subject to|due to|to comply|to allow|to ensure|to meet|so that|with|because|whilst|under the|for the purpose|for audit|for legal|for reference|for tax|for statistical|for historical|unless|depending|at the latest|this should|should|we will|will be|records (?:will|are)|data (?:will|is)|which will|at which|after which|thereafter)\b.*$`)
	// fromFirstRE: an event that begins with "from" and its like.
	fromFirstRE = compiled(`^(?:(?:counted|starting|keep) )?(?:from|after|following|since|on|upon|once|when) `)
	// orFirstRE: an alternative that begins so.
	orFirstRE = compiled(`^(?:from|after|on|upon|when|the|otherwise|where|until|following)(?: the)? `)
	// afterFirstRE: once your tenancy has ended, while it lasts and after it has ended.
	afterFirstRE = compiled(`^(?:.* and )?(?:once|when|after|following|upon|from) (.+)$`)
	// whileFirstRE: while you are a member.
	whileFirstRE = compiled(`^(?:while|whilst|during|for the duration of) (.+)$`)
	// eventOnlyRE: a chunk that may name the event of a length beside it.
	eventOnlyRE = compiled(`^(?:counted |starting |keep )?(?:from|after|following|since|on|upon|once|date|end of|last|final|cessation|termination|expiry|closure|creation|completion|birth|death|year of|settlement|closed)\b`)
	// endOfRE: an event that is all of a phrase: end of administrative use.
	endOfRE = compiled(`^(?:end|cessation|termination|expiry|closure|completion) of `)
	// anyEventRE: the relevant event: none that is named.
	anyEventRE = compiled(`^(?:the )?(?:relevant|appropriate|qualifying|triggering|applicable) (?:event|date|trigger|time)s?$`)
	// noticeOfRE: notice of an event, which is the event.
	noticeOfRE = compiled(`^(?:the )?(?:notification|notice) of (?:(?:the|a|an|your|their|his|her) )*`)
	// noEventRE: an alternative that names no event.
	noEventRE = compiled(`^(?:if|as|other|any|such|similar|where|earlier|sooner|later|longer|until|in)\b`)
	// lastRE: last or final, which holds for both of two events.
	lastRE = compiled(`\b(?:last|final)\b`)
	// beforePlusRE: what is added to: "last entry + 6 years".
	beforePlusRE = compiled(`^(.*?) ?(?:\+|\bplus)(?: \w+){0,5}$`)
	// durationRE: a duration that is added to: "duration of employment + 6 years".
	durationRE = compiled(`\b(?:duration|period|length|life|lifetime|term) of (.+)$|^(?:for )?(?:while|whilst|during|as long as|so long as) (.+)$`)
	// destroyAfterRE: deleted after: the length is the age of the record.
	destroyAfterRE = compiled(`^(?:automatically |securely |to be )?(?:deleted?|destroy(?:ed)?|erased?|shred(?:ded)?|disposed? of|over ?written|wiped|purged) (?:automatically )?after$|\bover ?writ.* (?:after|every)$`)
	// yearEndRE: the end of the financial year in which.
	yearEndRE = compiled(`^(?:from |at |after |following )?(?:the )?(?:(end|ending|close|conclusion|expiry|completion|last day|start|beginning) (?:date )?of )?(?:the |that |this |each |every |any |a |its |their |our |your |relevant |applicable |current |last |same |full |complete |appropriate |particular |next |related )*` +
		`(?:` + yearKinds + ` )?year(?: (end))?\b ?(.*)$`)
	// relateRE: the year to which the record relates.
	relateRE = compiled(`^(?:in |to |of |for |during )*(?:which )?(?:it|they|the (?:record|records|data|information|document|documents)|records?)? ?(?:was|were|are|is)? ?(?:relat\w+|refer\w*|appl\w+|concern\w*|cover\w*|correspond\w*|created|made|produced|generated)\b|corresponds to|to which|relat(?:e|es|ed|ing)$|concerned$`)
	// currentRE: current financial year, before a plus.
	currentRE = compiled(`\b(?:current|this|year of creation)(?: ` + yearKinds + `)?(?: year)?$`)
	// currentAndRE: the current financial year and the previous, before a length.
	currentAndRE = compiled(`\b(?:current|this)(?: ` + yearKinds + `)?(?: year)? and (?:the |a )?(?:previous|preceding|prior|last|following|further|next)$`)
	// plusNowRE: plus current year, after a length.
	plusNowRE = compiled(`^(?:\+|plus|and|in addition to) (?:the )?(?:current|this|remainder of the current)(?: ` + yearKinds + `)?(?: year)?\b`)
	// insideRE: includes the current year.
	insideRE = compiled(`\binclu(?:de|des|ding|sive of) (?:the )?current\b`)
	// restOfYearRE: the rest of this year and all of the next.
	restOfYearRE = compiled(`\brest of the (?:current )?` + yearKinds + ` year (?:plus|and) the (?:whole of the )?(?:following|next) year`)
	// agedRE: a length that counts from an age.
	agedRE = compiled(`^ (?:from|after|following|since|past|beyond) .*\d`)
	// anAgeRE: an age as an event: the 18th birthday, the age of 18.
	anAgeRE = compiled(`(\d+)(?:th)? (?:birthday|anniversary of (?:\w+ ){0,4}birth)|(?:attain|reach|turn)\w*(?: the)?(?: age(?: of)?)? (\d+)\b|\bage(?: of)? (\d+)\b|(\d+) year (?:of age|old)`)
)

// Ages.
var (
	// ageRE: reaches the age of 25, until age 25, is 21 years 3 months.
	ageRE = compiled(`(?:\b(?:reach|reaches|reached|reaching|attains?|attained|attaining|turns?|turned|becomes?|is|are|be)(?: the)?(?: age(?: of)?)? |^(?:then |or |up |retained |kept |retain |keep |destroy |until |till |to |at |the |their )*age(?:d)? (?:of )?|\b(?:until|till|to|up to|at) (?:the |their )?age(?:d)?(?: of)? )` +
		`(\d+)\b(?: years?)?(?: (?:and )?(\d+) month)?(?: (?:of age|old))?`)
	// untilYearsRE: until 21 years and 4 months, until 18: an age, where nothing says from when the years run.
	untilYearsRE = compiled(`\b(?:until|till) (?:the )?(\d{1,3})(?: year(?: (?:and )?(\d+) month)?)?(?: (?:for|if|where) .*)?$`)
	// otherUnitRE: after a number that is no age: is 6 months.
	otherUnitRE = compiled(`^ (?:month|week|day|hour|%)`)
	// birthdayRE: 25th birthday.
	birthdayRE = compiled(`(\d+)(?:th)? (?:birthday|anniversary of (?:\w+ ){0,4}birth)`)
	// yearsOldRE: 25 years of age.
	yearsOldRE = compiled(`(\d+) year (?:of age|old)`)
	// bareAgeRE: 26th, after another age.
	bareAgeRE = compiled(`^(?:their |the |until |age |at )*(\d+)(?:th)?(?: birthday)?(?: if | where | when |$)`)
	// beforeAgeRE: before an age that is a case: if under 18.
	beforeAgeRE = compiled(`\b(?:before|under|over|if|where|who|was|were|below|above|dies|when|deceased)(?: \w+){0,3}$`)
	// copulaRE: an age after "is", which is one only where reachedRE fits before it: "until the child is 21", but "the period is 21 years".
	copulaRE  = compiled(`^(?:is|are|be) [^a-z]*(?:year)?$`)
	reachedRE = compiled(`\b(?:until|till|when|once|after)\b`)
	// untilRE: says that an age is an end.
	untilRE = compiled(`\b(?:until|till|to|for|when|once|after|retain|keep|at)\b`)
	// plusYearsRE: a length after an age.
	plusYearsRE = compiled(`(?:\+|plus|and)(?: (?:a|an|the|further|additional|another|then|for))* (\d+)(?: (?:further|additional|more))?(?: (year|month))?`)
)

// Cases, exceptions and joins.
var (
	// scopeRE: the case for which a length is stated.
	scopeRE = compiled(`\b(if|where|whenever|in the case of|in cases? (?:of|where)|in respect of|in relation to|relating to|who|for) (.*)$`)
	// caseFirstRE: the same, before the length.
	caseFirstRE = compiled(`^(?:if|where|in the case of|in cases|for (?:children|adults|minors|young people|those|all other|other|staff|employees|volunteers|patients|clients|successful|unsuccessful|deeds|contracts)) ?`)
	// scopeOnlyRE: a chunk that is nothing but a case.
	scopeOnlyRE = compiled(`^(?:if|where|when|for|save|except|in the case of|in cases|in respect|adults?|child|children|minors?|staff|unless)\b`)
	// caseWordRE: the words before a case.
	caseWordRE = compiled(`^(?:if|where|when|whenever|in the case of|in cases? (?:of|where)|in respect of|in relation to|for|who)(?: the)? `)
	// whichCaseRE: in which case: what follows "unless".
	whichCaseRE = compiled(`(?:^|^.* )in (?:which|that) case `)
	// whicheverRE: whichever is later; the later of, with the length that follows.
	whicheverRE = compiled(`\b(?:(?:whichever )?(?:is )?(?:the )?(?:later|latest|longer|longest|greater|greatest|earlier|earliest|sooner|soonest|shorter|shortest|lesser) of (?:the following )?((?:(?:the )?age |until |at least )?[0-9].*)` +
		`|whichever|if (?:(?:that|this|it) is )?(?:later|longer|sooner|earlier|greater|less|shorter)|(?:later|latest|longer|longest|earlier|earliest) of)\b`)
	// earlierRE: whichever is earlier.
	earlierRE = compiled(`\b(?:earlier|earliest|sooner|soonest|first|shorter|shortest|less|lesser)\b`)
)

// Ends without a length.
var (
	// permanentRE: for good.
	permanentRE = compiled(`\b(?:permanent(?:ly)?|indefinite(?:ly)?|(?:in )?perpetuity|for ?ever|for good|for all time|never (?:be )?(?:destroy|delete|dispose)(?:ed|d)?|(?:not|never) to be (?:destroyed|disposed|deleted)|not (?:be )?destroyed|do not destroy|no disposal|unlimited|no time limit|perm)\b`)
	// mortalRE: permanent and the like of other things: permanently deleted, permanent staff.
	mortalRE = compiled(`\bpermanently (?:be )?(?:delet|remov|destr|eras|anonymis|dispos|wip)|\bpermanently (?:left|leav|mov|clos|resid)|\bpermanent (?:staff|employ|contract|exclu|resid|member|deletion|removal|address)|\b(?:not|no longer|never)(?: \w+){0,4} (?:indefinitely|permanently|for ?ever)`)
	// consentRE: consent, and asking to be left out.
	consentRE = compiled(`withdr[ae]\w*(?: \w+){0,5} (?:consent|permission|agreement)|(?:consent|permission)(?: \w+){0,3} (?:withdr[ae]w|revok|rescind)|(?:while|whilst|long as|with|unless)(?: \w+){0,6} consent|consent (?:lasts|remains|ends|ceases|is valid)|unsubscribe|\bopt(?:s|ed|ing)? out|` +
		`(?:requests?|asks?|tells?|informs?|notif(?:y|ies)|instructs?|advises?)(?: \w+){0,6} (?:remov\w+|delet\w+|erase|eras\w+|stop|cease|ceases|stopped|not to|no longer wish\w*|unsubscribed?|otherwise)|\bobjects?\b|\b(?:stop|delet|remov|eras|ceas)\w*(?: \w+){0,6} (?:up)?on (?:\w+ )?request\b|(?:remove|delete)(?: \w+){0,5} if you ask|no longer wish(?:es)? to (?:be|receive|hear)`)
	// endsRE: until.
	endsRE = compiled(`\b(?:until|till) (?:after )?(.+)$`)
	// untilWordsRE: the words that say so, before an event.
	untilWordsRE = compiled(` (?:until|till|while|whilst|during|(?:for )?(?:as|so) long as|(?:for )?the (?:duration|time|life) of)? *$`)
	// lastsRE: for the duration of, while.
	lastsRE = compiled(`\b(?:for the duration|duration|for the (?:time|period|term|length)|for life|period|length|term) of (.+)$|\b(?:the )?((?:life|lifetime) of .+)$|\bfor the (?:time|period) (.+)$|\b(?:while|whilst|during|as long as|so long as|throughout) (.+)$`)
	// nounedRE: a duration that names what lasts.
	nounedRE = compiled(`\b(?:duration|life|lifetime|term|length) of\b`)
	// doneRE: once, when, on, after: the record goes with the event.
	doneRE = compiled(`\b(?:as soon as|immediately (?:after|following|upon|on|once|when)|once|when|upon|on|following|after|at|at the end of) (.+)$`)
	// onceRE: the surest of these.
	onceRE = compiled(`^(?:as soon as|immediately|once|when|upon)`)
	// basedRE: on and at that name no time.
	basedRE = compiled(`\b(?:based|depend\w*|reli\w*|acting|carried|focus\w*|agreed|held|stored|kept|placed|recorded|at all times|at any time|at the same) (?:on|upon|out on|at)\b|\bat (?:all|any) times?\b`)
	// disposeRE: says that the record goes.
	disposeRE = compiled(`\b(?:destroy|delet|dispos|remov|eras|shred|return|ceas|stop|black|anonymis|purg|wip|discard|pass|not retain|not kept|overwrit)`)
	// atOnceRE: immediately.
	atOnceRE = compiled(`^(?:(?:(?:.* )?(?:to|will|should|must) be |is |are )?(?:deleted?|destroy(?:ed)?|erased?|shred(?:ded)?|disposed? of|removed?) )?immediately$`)
	// datedRE: a date of the calendar, or one that counts without a length: the end of the 6th year after.
	datedRE = compiled(`\b(?:january|february|march|april|may \d|june|july|august|september|october|november|december|(?:until|till) (?:(?:19|20)\d\d|fraction))\b|\b(?:\d+th|first|second) (?:(?:calendar|financial|tax|academic|full) )?(?:year|month|week|day|anniversary) (?:after|following|from|of)\b`)
)

// What decides where there is no date.
var (
	// needRE: need and purpose.
	needRE = compiled(`\b(?:necessary|needed|need|needs|required|require|requires|relevant|relevance|useful|use to us|reasonabl[ey]|purposes?|appropriate|no longer a (?:need|requirement)|(?:no|not|any) longer than we|business need|legitimate interest|longer than (?:is |we |it )?(?:necessary|needed|required))\b`)
	// purposeRE: the same, where the law is named too.
	purposeRE = compiled(`\b(?:purposes?|necessary|needed|useful|no longer (?:required|relevant|of))\b`)
	// lawRE: the law.
	lawRE = compiled(`\b(?:law|laws|legal|legally|legislation|legislative|statut\w+|regulat\w+|registrar)\b`)
	// limitRE: the limitation period.
	limitRE = compiled(`\blimitation\b|\bpossible for a?n? ?claims? to\b|\bclaims? (?:can|could|may|might)(?: still)? be (?:made|brought)\b`)
	// documentRE: another document.
	documentRE = compiled(`^(?:n(?: / )?a )?see\b|\b(?:retention|disposal)(?: and (?:disposal|destruction|deletion))? (?:schedules?|polic\w+|periods?|guidelines?|timetables?|timescales?|guidance)\b|\bcodes? of practice\b|\bguidelines\b|\bguidance\b|\b(?:per|with|to|see) (?:\w+ ){0,4}procedures?\b|\b(?:see|per|our|cookie|with) (?:\w+ )?(?:policy|policies|schedule)\b|\bschedules?\b|\bcontract(?:s)? (?:you hold|require)`)
	// caseRE: the circumstances.
	caseRE = compiled(`\b(?:depend\w*|var(?:y|ies|ied|iable|ious)|case by case|circumstances|discretion|individual basis|(?:defined|determined) by|considers? appropriate|deemed|risk assess\w*|ranges? from|different (?:periods|lengths|times)|appropriate)\b`)
	// noticeRE: until further notice.
	noticeRE = compiled(`\b(?:until|till) (?:further notice|(?:otherwise )?(?:advised|told|notified|instructed|requested)|such time as (?:advised|notified|instructed))\b`)
	// reviewRE: a review.
	reviewRE = compiled(`\breview`)
	// currentQRE: as long as it is current.
	currentQRE = compiled(`\b(?:is |are |remains? |while |whilst |no longer )?(?:current|up to date|out of date|accurate)\b`)
	// auditYearRE: last completed audit year.
	auditYearRE = compiled(`\blast completed audit year`)
	// obligedRE: the end of obligations.
	obligedRE = compiled(`\bobligations? (?:\w+ ){0,8}(?:met|end|ended|fulfil\w*|discharg\w*|ceas\w*)|\bend of (?:all |any |our |the )*obligations`)
)

// What becomes of the record.
var (
	// destroyRE: destroyed.
	destroyRE = compiled(`\b(?:destroy\w*|destruction|delet\w+|dispos(?:e|ed|al)|eras\w+|shred\w*)\b`)
	// anonymiseRE: anonymised.
	anonymiseRE = compiled(`\banonymi[sz]ed?\b`)
	// transferRE: handed over.
	transferRE = compiled(`\b(?:offer|transfer)(?:red)? to\b|\barchivist|\bthen archive`)
	// actionCellRE: a cell of a table for what becomes of the record.
	actionCellRE = compiled(`^(?:transfer to|offer|destroy|delete|shred|review|permanent|secure|archive)\b|\b(?:should|must|will|may) (?:not )?be\b`)
	// archiveRE: handed over, and no length is stated.
	archiveRE = compiled(`\b(?:transfer|deposit|offer)\w*\b.*\b(?:archiv\w*|record office|museum|proni)\b`)
)
