package law

import (
	"strings"
	"testing"
)

// TestForms reads the forms that citations take, one a line: the words, and what they mean.
func TestForms(t *testing.T) {
	const forms = `
Art 6(1)(c), 6(1)(e) | UKGDPR/6(1)(c) UKGDPR/6(1)(e)
Article 6.1.c | UKGDPR/6(1)(c)
Article 6 (1) c) legal obligation | UKGDPR/6(1)(c)
Article 6(1)c | UKGDPR/6(1)(c)
Article 6 1a | UKGDPR/6(1)(a)
Article 6 (1e) | UKGDPR/6(1)(e)
Article 6 - 1(e) Public Task | UKGDPR/6(1)(e)
Article 6: (e) public task | UKGDPR/6(1)(e)
Article 6(1)(e | UKGDPR/6(1)(e)
Art. 6 (1) lit. e GDPR | UKGDPR/6(1)(e)
Article 6 Paragraph 1 (e) | UKGDPR/6(1)(e)
Article 6, paragraph 1(e) | UKGDPR/6(1)(e)
Article 9, section 2(h) | UKGDPR/9(2)(h)
Article 9(2)(g & h) | UKGDPR/9(2)(g) UKGDPR/9(2)(h)
Article 9.2(b),(g) | UKGDPR/9(2)(b) UKGDPR/9(2)(g)
Article 6(1)(b) and/or (f) | UKGDPR/6(1)(b) UKGDPR/6(1)(f)
Articles 6(1) (a) - (c) | UKGDPR/6(1)(a) UKGDPR/6(1)(b) UKGDPR/6(1)(c)
Art 15 – 18 GDPR | UKGDPR/15 UKGDPR/16 UKGDPR/17 UKGDPR/18
UK GDPR A10 and A6(1)(f) | UKGDPR/10 UKGDPR/6(1)(f)
Article 22(1) and (4) | UKGDPR/22(1) UKGDPR/22(4)
Recitals 47 and 49 | UKGDPR/rec47 UKGDPR/rec49
Section 6(1)(e) of the GDPR | UKGDPR/6(1)(e)
Article 9 of the DPA 2018 | DPA2018/s9
Article 8 ECHR | ACT/European Convention on Human Rights/8
Article 9(2)(g), paragraph 6 of Schedule 1 DPA 2018 | UKGDPR/9(2)(g) DPA2018/Sch1/6
Article 89(1) GDPR and section 19 of the DPA 2018 | UKGDPR/89(1) DPA2018/s19
Schedule 1, Part 1(1) | DPA2018/Sch1/1
Schedule 1 Part 1 (2)(2)(d) | DPA2018/Sch1/2(2)(d)
Sch 1 Part 2(6)(1) and (2)(a) | DPA2018/Sch1/6(1) DPA2018/Sch1/6(2)(a)
Schedule 1, Part 2, 6(2)(a) | DPA2018/Sch1/6(2)(a)
DPA 2018 Sch 1 Part 2 (6, 8 and 18) | DPA2018/Sch1/6 DPA2018/Sch1/8 DPA2018/Sch1/18
Schedule 1, Part 1, para(s) 1 & 2 | DPA2018/Sch1/1 DPA2018/Sch1/2
Schedule 1 Part 2 paragraphs 6 and 8 and Part 3 paragraph 36 | DPA2018/Sch1/6 DPA2018/Sch1/8 DPA2018/Sch1/36
DPA 2018: Schedule 1, Part 2, paras. 6, 10-12 and 18 | DPA2018/Sch1/6 DPA2018/Sch1/10 DPA2018/Sch1/11 DPA2018/Sch1/12 DPA2018/Sch1/18
paragraph 18 of Part 2 of Schedule 1 to the Data Protection Act 2018 | DPA2018/Sch1/18
Paragraph 18 Schedule 1 Part 2 DPA 2018 | DPA2018/Sch1/18
DPA 2018 Part 2 Schedule 1 paragraph 6 | DPA2018/Sch1/6
Schedule 1 paragraph 2(2)(a) to (c) | DPA2018/Sch1/2(2)(a) DPA2018/Sch1/2(2)(b) DPA2018/Sch1/2(2)(c)
paragraphs 2(2)(d)-(f) of Schedule 1 | DPA2018/Sch1/2(2)(d) DPA2018/Sch1/2(2)(e) DPA2018/Sch1/2(2)(f)
section 10(2)-(3) DPA 2018 | DPA2018/s10(2) DPA2018/s10(3)
condition 2 of Part 1 of Schedule 1 | DPA2018/Sch1/2
Schedule 1 Part II paragraph 18 | DPA2018/Sch1/18
Part 3, Section 31 DPA 2018 | DPA2018/s31
Chapter 2 Part 3 DPA 2018 | DPA2018/Pt3
s.10(3) & Sch.1 Pt.2 para.18 DPA 2018 | DPA2018/s10(3) DPA2018/Sch1/18
DPA 2018 s35(2)(b), s35(5) and Schedule 8(1) | DPA2018/s35(2)(b) DPA2018/s35(5) DPA2018/Sch8/1
sections 8, 10(1)-(3) and 11 DPA | DPA2018/s8 DPA2018/s10(1) DPA2018/s10(2) DPA2018/s10(3) DPA2018/s11
s29(3) DPA 1998 | DPA1998/s29(3)
sections 15 and 16 and Schedules 2 to 4 of the Data Protection Act 2018 | DPA2018/s15 DPA2018/s16 DPA2018/Sch2 DPA2018/Sch3 DPA2018/Sch4
Children Act 1989 s17, s20 and s47 | ACT/Children Act 1989/s17 ACT/Children Act 1989/s20 ACT/Children Act 1989/s47
Children Act 1989 (Section 17 and 47) | ACT/Children Act 1989/s17 ACT/Children Act 1989/s47
Children Acts 1989 and 2004 | ACT/Children Act 1989 ACT/Children Act 2004
Schedule 2 paragraph 4 of the Children Act 1989 | ACT/Children Act 1989/Sch2/4
Housing Act 1996 (Part VII) | ACT/Housing Act 1996/Pt7
the Care Act, 2014 | ACT/Care Act 2014
section 42 of the Care Act | ACT/Care Act 2014/s42
s251 of the NHS Act 2006 | ACT/National Health Service Act 2006/s251
section 115 Crime & Disorder Act 1998 | ACT/Crime and Disorder Act 1998/s115
Health & Safety at Work etc Act 1974 | ACT/Health and Safety at Work etc. Act 1974
Mental Health Act 1983 (as amended 2007) | ACT/Mental Health Act 1983
Companies Act 2006 ss.386-388 | ACT/Companies Act 2006/s386 ACT/Companies Act 2006/s387 ACT/Companies Act 2006/s388
Education Act 2002 Section 175/157 | ACT/Education Act 2002/s175 ACT/Education Act 2002/s157
FOIA s.40 | ACT/Freedom of Information Act 2000/s40
regulation 22 of PECR | PECR/reg22
The Equality Act 2010 (Specific Duties) Regulations 2011 | ACT/Equality Act 2010 (Specific Duties) Regulations 2011
Regulation (EC) No 883/2004 | ACT/Regulation (EC) 883/2004
Directive 95/46/EC | ACT/Directive 95/46/EC
The Town and Country Planning (England) Order 2015 article 40 | ACT/Town and Country Planning (England) Order 2015/40
Art 6-1-e | UKGDPR/6(1)(e)
Article 9/2/h | UKGDPR/9(2)(h)
Article 6(1((e) | UKGDPR/6(1)(e)
Article 6 1)(e) | UKGDPR/6(1)(e)
Article 6(i)(e) | UKGDPR/6(1)(e)
Article 6(l)(e) | UKGDPR/6(1)(e)
Article 9(ii)(h) | UKGDPR/9(2)(h)
Article 9(2)(1) | UKGDPR/9(2)(1)
Article 6 part 1 (e) | UKGDPR/6(1)(e)
Article 6 clause 1(e) | UKGDPR/6(1)(e)
Paragraph 6(1)(e) of the UK GDPR | UKGDPR/6(1)(e)
Article 13(1-3) | UKGDPR/13(1) UKGDPR/13(2) UKGDPR/13(3)
1. Article 6(1)(c); 2. Article 9(2)(b) | UKGDPR/6(1)(c) UKGDPR/9(2)(b)
Under the GDPR our basis is Article 6(1)(c) | UKGDPR/6(1)(c)
We follow the GDPR. Our basis is Article 6(1)(c) | UKGDPR UKGDPR/6(1)(c)
DPA 2018 Sch 1, 6(1) | DPA2018/Sch1/6(1)
Section 10 and Schedule 1 | DPA2018/s10 DPA2018/Sch1
section 18 of Schedule 1 to the DPA 2018 | DPA2018/Sch1/18
Schedule 1, Part 1, paragraph (2) (2) (d) | DPA2018/Sch1/2(2)(d)
Schedule 1, Part 1: 2 – Health or social care purposes | DPA2018/Sch1/2
Schedule 1, Part 2: 6 years | DPA2018/Sch1/Pt2
Schedule 1 Part 1 – 3 | DPA2018/Sch1/Pt1
Part 2 of Schedule 1 DPA 2018 (para 18) | DPA2018/Sch1/18
Schedule 1, Part 2 of the DPA 2018, paragraphs 6 and 18 | DPA2018/Sch1/6 DPA2018/Sch1/18
Schedule 1 Part 2 **para 13** | DPA2018/Sch1/13
Schedule 1 paragraphs 6, 8 and, where applicable, 18 | DPA2018/Sch1/6 DPA2018/Sch1/8 DPA2018/Sch1/18
Schedule 1, Part 2(6-8) | DPA2018/Sch1/6 DPA2018/Sch1/7 DPA2018/Sch1/8
Reg 6 Privacy and Electronic Communications Regulations 2003 | PECR/reg6
section 251 of the NHS Act 2006 (s251) | ACT/National Health Service Act 2006/s251
s47 of the Children Act | ACT/Children Act 1989/s47
Article 6 Lawfulness of Processing (Section 1, (e)) | UKGDPR/6(1)(e)
Article 9 Special Categories (Paragraph 2 (b)) | UKGDPR/9(2)(b)
Article 6 Lawfulness of Processing (see Section 1, (e)) | UKGDPR/6
Lawful basisArticle 6(1)(e) Public taskArticle 9(2)(g) | UKGDPR/6(1)(e) UKGDPR/9(2)(g)
the newGDPR and theData Protection Act2018 | UKGDPR DPA2018
Regulation 3(3)2 of COPI | ACT/Health Service (Control of Patient Information) Regulations 2002/reg3(3)
Article 6(1)(e)2 and Article 9(2)(h)3 of the GDPR | UKGDPR/6(1)(e) UKGDPR/9(2)(h)
section 162 CA 2006 and section 42 CA 2014 | ACT/Companies Act 2006/s162 ACT/Care Act 2014/s42
requirements of the CA 2006 (section 15 CA 2006) | ACT/Companies Act 2006 ACT/Companies Act 2006/s15
Working Time Regulation 1998 | ACT/Working Time Regulations 1998
Representation of the People (England and Wales) Regulation 2001 | ACT/Representation of the People (England and Wales) Regulations 2001
The Statutory Maternity Pay (General) Regulations1986 | ACT/Statutory Maternity Pay (General) Regulations 1986
Children (NI) Order 1995 | ACT/Children (Northern Ireland) Order 1995
Health and Social Care (Reform) Act (NI) 2009 | ACT/Health and Social Care (Reform) Act (Northern Ireland) 2009
Rehabilitation of Offenders Act 1974 (Exceptions Order 1975) | ACT/Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975
Care Act 2014 (Care Act 2014) | ACT/Care Act 2014 ACT/Care Act 2014
General Data Protection Regulation (Regulation (EU) 2016/679) | UKGDPR
GDPR (Regulation (UK) 2016/679) | UKGDPR
Directive 2016/680 | ACT/Directive (EU) 2016/680
Directive 95/46 and Directive 2011/83 | ACT/Directive 95/46/EC ACT/Directive 2011/83/EU
Regulation 883/2004 and Regulation No 910/2014 | ACT/Regulation (EC) 883/2004 ACT/Regulation (EU) 910/2014
Article 8 right to respect for private life | ACT/European Convention on Human Rights/8
Article 8 rights, Article 6 (right to a fair trial) | ACT/European Convention on Human Rights/8 ACT/European Convention on Human Rights/6
Article 8 GDPR rights of a child | UKGDPR/8
Article 15 right of access and Article 8 (child's consent) | UKGDPR/15 UKGDPR/8
Health & Social Care Act (2008) Regulated Activities Regulations 2014 | ACT/Health and Social Care Act 2008 (Regulated Activities) Regulations 2014
Health and Social Care Act 2008 Regulated Activities Regulations 2014 reg 17 | ACT/Health and Social Care Act 2008 (Regulated Activities) Regulations 2014/reg17
s.47 CA 1989 and s11 CA 2004 | ACT/Children Act 1989/s47 ACT/Children Act 2004/s11
ROA 1974 (Exceptions) Order 1975 and s.35 SVGA 2006 | ACT/Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975 ACT/Safeguarding Vulnerable Groups Act 2006/s35
Income Tax (PAYE) Regulations 2003, reg. 97 | ACT/Income Tax (Pay As You Earn) Regulations 2003/reg97
Schedule A1 to the Mental Capacity Act 2005 | ACT/Mental Capacity Act 2005/SchA1
Article 6(1)c/e and Article 9(2)g/h | UKGDPR/6(1)(c) UKGDPR/6(1)(e) UKGDPR/9(2)(g) UKGDPR/9(2)(h)
Part 2 Schedule 1 Condition 6 (Statutory etc. and government purposes) DPA18 | DPA2018/Sch1/6
DPA 2018 Schedule 1, Part 2, 6 and 10 | DPA2018/Sch1/6 DPA2018/Sch1/10
DPA 2018 Part 2, 5 | DPA2018/Pt2 DPA2018/Pt5
Housing Act 1996 Part 2, 9 homes | ACT/Housing Act 1996/Pt2
Article 6(1)(ea) and Annex 1 condition 7 | UKGDPR/6(1)(ea) UKGDPR/Annex1/7
Article 6(1)(c) and Annex A of this policy | UKGDPR/6(1)(c)
consent and the Equality Act 2010; Under the Care Act 2014 | ACT/Equality Act 2010 ACT/Care Act 2014
Requirements of the Health and Social Care Act 2008 | ACT/Health and Social Care Act 2008`
	for form := range strings.Lines(strings.TrimSpace(forms)) {
		text, want, _ := strings.Cut(strings.TrimSpace(form), " | ")
		keys, _ := read(Finder{}, text)
		if got := strings.Join(keys, " "); got != want || want == "" {
			t.Errorf("%q: found %q: want %q", text, got, want)
		}
	}
}
