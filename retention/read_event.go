package retention

import (
	"slices"
	"strings"
)

// eventRows are the events that phrases name, with the words by which they are known. The first row that fits wins, so the
// particular stand before the general. In a pattern | parts alternatives; the words of one stand in this order, with up to
// three others between two; ~ stands for any ending. The words for people are those of triggerRows, where a trigger has a constant.
var eventRows = [...]struct {
	trigger  Trigger
	words    string // as in triggerRows; empty where it has a constant, and where the words do not tell what it is that ends: leaving, expiry
	patterns string
}{
	{ConsentWithdrawn, "", "withdraw~ consent|consent withdraw~|consent is withdraw~|unsubscrib~|opt~ out|consent revoke~"},
	{"consent-expiry", "the expiry of a consent", "expir~ consent|consent expir~"},
	{"commencement-or-renewal", "commencement or renewal", "commence~ or renew~|commence~ or was renewed|start~ or renew~"},
	{FollowingPayEnd, "", "pay reference period following"},
	{MaternityPayEnd, "", "maternity pay|maternity period|maternity leave"},
	{"pay-period-end", "the end of the pay period", "pay period|pay reference period"},
	{"leave", "the leave", "leave taken|leave was taken|leave period|leave year|annual leave|parental leave|sick leave"},
	{PeriodOfAccountEnd, "", "accounting period|period of account|accounting reference period"},
	{Birth, "", "birth|born|dob"},
	{"estate-distribution", "the distribution of the estate", "distribut~ estate|administration estate|estate distribut~|estate administered|estate wound|estate settled|winding up estate"},
	{"court-order", "the court order", "court order"},
	{"last-court-date", "the last court date", "last court date"},
	{"last-inspection", "the last inspection", "last inspection"},
	{"last-claim", "the last claim", "last claim~"},
	{"last-donation", "the last donation", "last donation|last gift|final donation"},
	{"last-payment", "the last payment", "last payment|final payment"},
	{CareEnd, "", "last provid~ care|last receiv~ care"},
	{ServiceEnd, "", "last provid~ service~|last receiv~ service~|last supported|last day support"},
	{LastUse, "", "last use~|last access~|stop~ using|stop~ being used"},
	{LastEntry, "", "last entr~|final entry|last input|last recorded event|last record|last note|last addition"},
	{LastActivity, "", "last activit~|last volunteer~|inactiv~|no activity|last login|last logged|last active|last particip~|last engag~|last involve~"},
	{"last-transaction", "the last transaction", "last transaction"},
	{LastAction, "", "last action~|final action|last intervention|last movement"},
	{LastContact, "", "last contact~|final contact|last communicat~|final communicat~|last correspond~|final correspond~|last interact~|last seen|last saw|last spoke~|last visit~|" +
		"last attend~|last appointment|last session~|last heard|no contact"},
	{"first-contact", "the first contact", "first contact|initial contact"},
	{Death, "", "death|died|dies|die|decease~|dead|passed away"},
	{"term-of-office-end", "the end of the term of office", "term of office|leav~ office|office end~|ceas~ to hold office"},
	{"retirement-age", "retirement age", "retirement age"},
	{"leaving", "", "left country|leav~ country|emigrat~"},
	{Discharge, "", "discharge~"},
	{"verification", "verification", "verif~"},
	{"forwarding", "the forwarding of the message", "forward~"},
	{Enquiry, "", "enquiry made|enquiry is made|enquiry received|enquiry was|date of enquiry|initial enquiry"},
	{"resolution", "the passing of the resolution", "passing resolution|pass~ resolution|written resolution"},
	{"appeal-period-end", "the end of the period for an appeal", "period appeal~|appeal period~"},
	{"feedback", "the feedback", "feedback"},
	{"allegation", "the allegation", "allegation"},
	{RecruitmentDecision, "", "recruitment decision|appointment decision|unsuccessful~|reject~|notif~ outcome|outcome of application|application process|interview process|selection decision"},
	{"value-taken", "the taking of its value", "value taken"},
	{ClaimKnown, "", "date of knowledge"},
	{Settlement, "", "settle~|settlement"},
	{"debt-cleared", "the clearing of the debt", "debt clear~|debt paid|debt is paid|debt is cleared|debt repaid|debt settled"},
	{"superseded", "the record that takes its place", "supersede~|succeed~|new force|replace~|updated|new version|obsolete|outdated|no longer current|amended|rescinded"},
	{"grant", "the grant", "grant date|granted|date of grant"},
	{"adoption", "the adoption", "adoption order|adoption|adopted"},
	{"retirement", "retirement", "retire~"},
	{"renewal", "renewal", "renew~"},
}

// endRows are what ends: their words with one of endWords name the event. Those marked alone do so without, as "Employment + 6 years".
var endRows = [...]struct {
	trigger  Trigger
	words    string
	patterns string
	alone    bool
}{
	{"legal-action-end", "the end of the legal action", "legal action|legal proceedings|litigation|proceedings", false},
	{"obligations-end", "the end of all obligations", "obligation~", false},
	{RecruitmentDecision, "", "recruit~|selection|vacancy|campaign|position|hiring process", false},
	{InvestigationEnd, "", "investigat~", false},
	{Closure, "", "client matter|client file|client case|customer complaint|case|file|complaint|claim|incident|matter|enquir~|inquir~|request|record|records|account|referral|grievance|dispute|appeal|issue|allegation|administrative", false},
	{"decision", "", "application", false},
	{"project-end", "the end of the project", "project~|research|study|trial", true},
	{"development-end", "the end of the development", "development", false},
	{"course-end", "the end of the course", "course|programme of study|studies|training", true},
	{"programme-end", "the end of the programme", "programme|scheme", true},
	{"audit", "", "audit~", false},
	{"event-end", "the end of the event", "event", true},
	{VolunteeringEnd, "", "volunteer~", true},
	{"placement-end", "the end of the placement", "placement", true},
	{EmploymentEnd, "", "member of staff|member staff|staff member|team member|employ|employed|employing|employment~|employee~|staff|worker~|work for|working for|work with|stop~ work~|job|colleague~|in post|leav~ organisation|left organisation|leav~ company|left company|leav~ council|left council|leav~ trust|left trust", true},
	{EmploymentEnd, "", "appointment", false},
	{"tenancy-end", "the end of the tenancy", "tenan~", true},
	{"lease-end", "the end of the lease", "lease~|licence agreement", true},
	{"policy-end", "the end of the policy", "policy|policies|insurance|cover", true},
	{"membership-end", "the end of membership", "member~", true},
	{ContractEnd, "", "service contract|service level agreement|service agreement|contract~|agreement~|procurement|supplier|partnership", true},
	{TreatmentEnd, "", "treatment|therapy", true},
	{BenefitEnd, "", "benefit~", true},
	{"loan-end", "the end of the loan", "loan|mortgage", true},
	{"warranty-end", "the end of the warranty", "warranty|guarantee", true},
	{"licence-end", "the end of the licence", "licen~|permit", true},
	{"approval-end", "the end of the approval", "approval", false},
	{"registration-end", "the end of the registration", "registration|registered", false},
	{"involvement-end", "the end of the involvement", "involve~|participat~|engage~", true},
	{"relationship-end", "the end of the relationship", "relationship", true},
	{"liabilities-end", "the end of the liabilities", "liabilit~", false},
	{"meeting", "", "meeting", false},
	{"leaving", "", "student~|pupil~|school|college|university|academy|graduat~", false},
	{ServiceEnd, "", "service|services|support|our work|work together|working together|child|children|child/ren|family|families|provision|setting|nursery|preschool|provider|client~|customer~|user~|young person|session~", true},
	{CareEnd, "", "care|resident~|patient~", true},
}

// endWords are the ways to end.
const endWords = "end|ends|ended|ending|leav~|left|ceas~|cessation|terminat~|expir~|complet~|clos~|conclu~|finish~|finali~|stop~|resol~|resign~|depart~|no longer|no further|last day|lapse~|withdraw~|" +
	"over|mov~ out|vacat~|deliver~|outcome|determin~|final~|ongoing|discontinu~|dissol~|graduat~|filled|met|exhaust~|cease|closed|dispos~|retire~"

// doneRows are events without an end of their own, looked for last.
var doneRows = [...]struct {
	trigger  Trigger
	words    string
	patterns string
}{
	{Meeting, "", "meeting~"},
	{Transaction, "", "transact~"},
	{"incident", "the incident", "incident|accident|happen~|occur~|injury"},
	{"event-end", "", "event"},
	{"award", "the award", "award~"},
	{Application, "", "application|applied|applying"},
	{"joining", "joining", "join|joins|joined|joining"},
	{Hire, "", "hire|hired|hiring|rehire"},
	{"commencement", "commencement", "commenc~|start~|began"},
	{"examination", "the examination", "exam~"},
	{"inspection", "the inspection", "inspect~|ofsted"},
	{"audit", "the audit", "audit~"},
	{"approval", "approval", "approv~|signed off"},
	{"consideration", "consideration", "consider~"},
	{"decision", "the decision", "decision|decided|determination"},
	{"election", "the election", "election"},
	{"payment", "the payment", "payment|paid"},
	{"donation", "the donation", "donation|gift"},
	{"purchase", "the purchase", "purchase~|acqui~"},
	{"sale", "the sale", "sale|sold"},
	{"disposal", "the disposal", "dispos~"},
	{"transfer", "the transfer", "transfer~"},
	{"publication", "publication", "publi~"},
	{"review", "the review", "review~"},
	{"visit", "the visit", "visit"},
	{"request", "the request", "request~"},
	{"referral", "the referral", "referr~"},
	{"assessment", "the assessment", "assess~"},
	{"registration", "registration", "registration|registered"},
	{"issue", "the issue", "issue~"},
	{"appointment", "the appointment", "appointment|appointed"},
	{"submission", "the submission", "submission|submitted"},
	{"interview", "the interview", "interview~"},
	{"test", "the test", "test|tests|tested"},
	{"booking", "the booking", "booking"},
	{"allocation", "the allocation", "allocat~"},
	{Sharing, "", "shared|sharing"},
	{LastUse, "", "use|used"},
	{LastAction, "", "action|actioned"},
	{"collection", "the collection of the data", "collect~"},
	{"scanning", "scanning", "scan~"},
	{"contact", "the contact", "contact~"},
	{"receipt", "receipt", "receipt|receiv~"},
	{Enquiry, "", "enquir~|inquir~|query"},
	{"leaving", "", "leav~|left|graduat~|no longer attend~|attend~|with us|move~ away"},
	{"expiry", "", "expir~|valid~"},
	{"termination", "", "terminat~"},
	{"completion", "", "complet~|finish~"},
	{Closure, "", "clos~|resol~|conclu~|outcome|case"},
	{"lapse", "", "lapse~"},
	{Creation, "", "creat~|made|recording|recorded|generated|entry|document|dated|produced|compiled|capture~|relat~|record|records|register|documents|written|taken"},
}

// eventOf finds the event that words name: known says that a row knows it, else the words themselves are its name. It is empty
// where nothing is left of them.
func eventOf(words []string) (t Trigger, known bool) {
	for i := range eventRows {
		if anyOf(words, eventRows[i].patterns) {
			return eventRows[i].trigger, true
		}
	}
	if anyOf(words, endWords) {
		if t := endOf(words); t != "" {
			return t, true
		}
	}
	for i := 0; i+2 < len(words); i++ {
		if words[i+1] == "of" && words[i] == "closure" {
			return Closure, true
		} else if words[i+1] == "of" && words[i] == "termination" {
			return ownName(words[i+2:]) + "-end", false
		}
	}
	if len(words) <= 2 {
		for i := range endRows {
			if endRows[i].alone && anyOf(words, endRows[i].patterns) {
				return endRows[i].trigger, true
			}
		}
	}
	if ownName(words) == Recording {
		return Recording, true // but the telephone recording is the record
	}
	for i := range doneRows {
		if anyOf(words, doneRows[i].patterns) {
			return doneRows[i].trigger, true
		}
	}
	if anyOf(words, endWords) {
		// What ends goes by its own name: "pay ceased" is pay-end.
		rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return anyOf([]string{w}, endWords) })
		if t = ownName(rest); t != "" {
			return t + "-end", false
		}
	}
	return ownName(words), false
}

// people have what ends: the child's placement, the resident's contract.
const people = "child|children|child/ren|family|families|young person|client~|customer~|user~|resident~|patient~"

// endOf is what ends, of the rows that are not left out. It stands nearest to the word that says so: the row counts whose word comes first, and what
// a person has before the person.
func endOf(words []string, without ...Trigger) (t Trigger) {
	things := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return anyOf([]string{w}, people) })
	for _, words := range [...][]string{things, words} {
		at := len(words)
		for i := range endRows {
			if j := indexOf(words, endRows[i].patterns); j >= 0 && j < at && !slices.Contains(without, endRows[i].trigger) {
				t, at = endRows[i].trigger, j
			}
		}
		if t != "" {
			return t
		}
	}
	return ""
}

// lasts reports whether an event is the end of something that lasts.
func lasts(t Trigger) bool {
	for i := range endRows {
		if endRows[i].trigger == t {
			return true
		}
	}
	return false
}

// durationOf is the end of what lasts: "the duration of the tenancy", "while they are a member".
func durationOf(words []string) (t Trigger, known bool) {
	switch ends := endOf(words, Closure, RecruitmentDecision); {
	case anyOf(words, "term of office|in office"), len(words) > 0 && words[0] == "office":
		return "term-of-office-end", true
	case lifetime(words):
		return Death, true
	case anyOf(words, "with us|attend~|live in|live at|living in|living at|reside in"):
		return "leaving", true
	case anyOf(words, "account~"):
		return Closure, true
	case ends != "":
		return ends, true
	case anyOf(words, "valid|validity|in force"):
		return "expiry", true
	}
	if t = ownName(words); t != "" {
		t += "-end"
	}
	return t, false
}

// lifetime reports whether it is the life of a person that lasts.
func lifetime(words []string) bool {
	return anyOf(words, "life|lifetime|alive") && anyOf(words, "patient|resident|individual|person|grantor|donor|client|member|testator|customer|you|their|your|alive|user|child")
}

// smallWords carry no meaning in the name of an event.
const smallWords = " life lifetime the a an of on in at to for by from and or is are was were be been being has have had it its they their them this that these those which when whichever who whom " +
	"your our you we us his her he she date day time point after since following any each all such relevant concerned individual person will shall should must not no as with " +
	"last-day period end's said where has'nt i e g etc "

// ownName is a name made of the words that mean something, at most four.
func ownName(words []string) Trigger {
	var name []string
	for _, w := range words {
		w = strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
		if len(name) > 0 && (w == "of" || w == "by" || w == "for" || w == "in") {
			break // the clearance of the accounts
		}
		if w != "" && !strings.Contains(smallWords, " "+w+" ") && len(name) < 4 {
			if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") {
				w = w[:len(w)-1]
			}
			name = append(name, w)
		}
	}
	return Trigger(strings.Join(name, "-"))
}

// anyOf reports whether one of the patterns fits the words.
func anyOf(words []string, patterns string) bool { return indexOf(words, patterns) >= 0 }

// indexOf is where the first of the words that fit one of the patterns stands, or -1.
func indexOf(words []string, patterns string) int {
	first := -1
	for pattern := range strings.SplitSeq(patterns, "|") {
		for i := range words {
			if (first < 0 || i < first) && fits(words[i:], pattern, 0) {
				first = i
				break
			}
		}
	}
	return first
}

// fits reports whether the words begin with the first of a pattern, after at most skip others, and go on with the rest of it.
func fits(words []string, pattern string, skip int) bool {
	head, rest, more := strings.Cut(pattern, " ")
	stem, open := strings.CutSuffix(head, "~")
	for i := 0; i <= skip && i < len(words); i++ {
		if (words[i] == head || open && strings.HasPrefix(words[i], stem)) && (!more || fits(words[i+1:], rest, 3)) {
			return true
		}
	}
	return false
}
