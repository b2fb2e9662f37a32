package civil

import "time"

// bankHolidays are the bank holidays of the three divisions, complete for 2018 to 2028: the list that GOV.UK
// publishes (https://www.gov.uk/bank-holidays), as collected on 22 November 2026. Each day is a row with the divisions
// that keep it. A substitute day stands where a holiday falls on a weekend. Days fixed by proclamation can still move:
// the coming years are as announced on that day, and the list marks none of them as provisional.
var bankHolidays = [...]struct {
	day  Date
	in   divisionSet
	name string
}{
	{On(2018, time.January, 1), uk, "New Year's Day"},
	{On(2018, time.January, 2), sc, "2 January"},
	{On(2018, time.March, 19), ni, "St Patrick's Day (substitute day)"},
	{On(2018, time.March, 30), uk, "Good Friday"},
	{On(2018, time.April, 2), ewni, "Easter Monday"},
	{On(2018, time.May, 7), uk, "Early May bank holiday"},
	{On(2018, time.May, 28), uk, "Spring bank holiday"},
	{On(2018, time.July, 12), ni, "Battle of the Boyne"},
	{On(2018, time.August, 6), sc, "Summer bank holiday"},
	{On(2018, time.August, 27), ewni, "Summer bank holiday"},
	{On(2018, time.November, 30), sc, "St Andrew's Day"},
	{On(2018, time.December, 25), uk, "Christmas Day"},
	{On(2018, time.December, 26), uk, "Boxing Day"},

	{On(2019, time.January, 1), uk, "New Year's Day"},
	{On(2019, time.January, 2), sc, "2 January"},
	{On(2019, time.March, 18), ni, "St Patrick's Day (substitute day)"},
	{On(2019, time.April, 19), uk, "Good Friday"},
	{On(2019, time.April, 22), ewni, "Easter Monday"},
	{On(2019, time.May, 6), uk, "Early May bank holiday"},
	{On(2019, time.May, 27), uk, "Spring bank holiday"},
	{On(2019, time.July, 12), ni, "Battle of the Boyne"},
	{On(2019, time.August, 5), sc, "Summer bank holiday"},
	{On(2019, time.August, 26), ewni, "Summer bank holiday"},
	{On(2019, time.December, 2), sc, "St Andrew's Day (substitute day)"},
	{On(2019, time.December, 25), uk, "Christmas Day"},
	{On(2019, time.December, 26), uk, "Boxing Day"},

	{On(2020, time.January, 1), uk, "New Year's Day"},
	{On(2020, time.January, 2), sc, "2 January"},
	{On(2020, time.March, 17), ni, "St Patrick's Day"},
	{On(2020, time.April, 10), uk, "Good Friday"},
	{On(2020, time.April, 13), ewni, "Easter Monday"},
	{On(2020, time.May, 8), uk, "Early May bank holiday, moved for VE Day"},
	{On(2020, time.May, 25), uk, "Spring bank holiday"},
	{On(2020, time.July, 13), ni, "Battle of the Boyne (substitute day)"},
	{On(2020, time.August, 3), sc, "Summer bank holiday"},
	{On(2020, time.August, 31), ewni, "Summer bank holiday"},
	{On(2020, time.November, 30), sc, "St Andrew's Day"},
	{On(2020, time.December, 25), uk, "Christmas Day"},
	{On(2020, time.December, 28), uk, "Boxing Day (substitute day)"},

	{On(2021, time.January, 1), uk, "New Year's Day"},
	{On(2021, time.January, 4), sc, "2 January (substitute day)"},
	{On(2021, time.March, 17), ni, "St Patrick's Day"},
	{On(2021, time.April, 2), uk, "Good Friday"},
	{On(2021, time.April, 5), ewni, "Easter Monday"},
	{On(2021, time.May, 3), uk, "Early May bank holiday"},
	{On(2021, time.May, 31), uk, "Spring bank holiday"},
	{On(2021, time.July, 12), ni, "Battle of the Boyne"},
	{On(2021, time.August, 2), sc, "Summer bank holiday"},
	{On(2021, time.August, 30), ewni, "Summer bank holiday"},
	{On(2021, time.November, 30), sc, "St Andrew's Day"},
	{On(2021, time.December, 27), uk, "Christmas Day (substitute day)"},
	{On(2021, time.December, 28), uk, "Boxing Day (substitute day)"},

	{On(2022, time.January, 3), uk, "New Year's Day (substitute day)"},
	{On(2022, time.January, 4), sc, "2 January (substitute day)"},
	{On(2022, time.March, 17), ni, "St Patrick's Day"},
	{On(2022, time.April, 15), uk, "Good Friday"},
	{On(2022, time.April, 18), ewni, "Easter Monday"},
	{On(2022, time.May, 2), uk, "Early May bank holiday"},
	{On(2022, time.June, 2), uk, "Spring bank holiday"},
	{On(2022, time.June, 3), uk, "Platinum Jubilee"},
	{On(2022, time.July, 12), ni, "Battle of the Boyne"},
	{On(2022, time.August, 1), sc, "Summer bank holiday"},
	{On(2022, time.August, 29), ewni, "Summer bank holiday"},
	{On(2022, time.September, 19), uk, "State Funeral of the Queen"},
	{On(2022, time.November, 30), sc, "St Andrew's Day"},
	{On(2022, time.December, 26), uk, "Boxing Day"},
	{On(2022, time.December, 27), uk, "Christmas Day (substitute day)"},

	{On(2023, time.January, 2), uk, "New Year's Day (substitute day)"},
	{On(2023, time.January, 3), sc, "2 January (substitute day)"},
	{On(2023, time.March, 17), ni, "St Patrick's Day"},
	{On(2023, time.April, 7), uk, "Good Friday"},
	{On(2023, time.April, 10), ewni, "Easter Monday"},
	{On(2023, time.May, 1), uk, "Early May bank holiday"},
	{On(2023, time.May, 8), uk, "Coronation of the King"},
	{On(2023, time.May, 29), uk, "Spring bank holiday"},
	{On(2023, time.July, 12), ni, "Battle of the Boyne"},
	{On(2023, time.August, 7), sc, "Summer bank holiday"},
	{On(2023, time.August, 28), ewni, "Summer bank holiday"},
	{On(2023, time.November, 30), sc, "St Andrew's Day"},
	{On(2023, time.December, 25), uk, "Christmas Day"},
	{On(2023, time.December, 26), uk, "Boxing Day"},

	{On(2024, time.January, 1), uk, "New Year's Day"},
	{On(2024, time.January, 2), sc, "2 January"},
	{On(2024, time.March, 18), ni, "St Patrick's Day (substitute day)"},
	{On(2024, time.March, 29), uk, "Good Friday"},
	{On(2024, time.April, 1), ewni, "Easter Monday"},
	{On(2024, time.May, 6), uk, "Early May bank holiday"},
	{On(2024, time.May, 27), uk, "Spring bank holiday"},
	{On(2024, time.July, 12), ni, "Battle of the Boyne"},
	{On(2024, time.August, 5), sc, "Summer bank holiday"},
	{On(2024, time.August, 26), ewni, "Summer bank holiday"},
	{On(2024, time.December, 2), sc, "St Andrew's Day (substitute day)"},
	{On(2024, time.December, 25), uk, "Christmas Day"},
	{On(2024, time.December, 26), uk, "Boxing Day"},

	{On(2025, time.January, 1), uk, "New Year's Day"},
	{On(2025, time.January, 2), sc, "2 January"},
	{On(2025, time.March, 17), ni, "St Patrick's Day"},
	{On(2025, time.April, 18), uk, "Good Friday"},
	{On(2025, time.April, 21), ewni, "Easter Monday"},
	{On(2025, time.May, 5), uk, "Early May bank holiday"},
	{On(2025, time.May, 26), uk, "Spring bank holiday"},
	{On(2025, time.July, 14), ni, "Battle of the Boyne (substitute day)"},
	{On(2025, time.August, 4), sc, "Summer bank holiday"},
	{On(2025, time.August, 25), ewni, "Summer bank holiday"},
	{On(2025, time.December, 1), sc, "St Andrew's Day (substitute day)"},
	{On(2025, time.December, 25), uk, "Christmas Day"},
	{On(2025, time.December, 26), uk, "Boxing Day"},

	{On(2026, time.January, 1), uk, "New Year's Day"},
	{On(2026, time.January, 2), sc, "2 January"},
	{On(2026, time.March, 17), ni, "St Patrick's Day"},
	{On(2026, time.April, 3), uk, "Good Friday"},
	{On(2026, time.April, 6), ewni, "Easter Monday"},
	{On(2026, time.May, 4), uk, "Early May bank holiday"},
	{On(2026, time.May, 25), uk, "Spring bank holiday"},
	{On(2026, time.June, 15), sc, "World Cup"},
	{On(2026, time.July, 13), ni, "Battle of the Boyne (substitute day)"},
	{On(2026, time.August, 3), sc, "Summer bank holiday"},
	{On(2026, time.August, 31), ewni, "Summer bank holiday"},
	{On(2026, time.November, 30), sc, "St Andrew's Day"},
	{On(2026, time.December, 25), uk, "Christmas Day"},
	{On(2026, time.December, 28), uk, "Boxing Day (substitute day)"},

	{On(2027, time.January, 1), uk, "New Year's Day"},
	{On(2027, time.January, 4), sc, "2 January (substitute day)"},
	{On(2027, time.March, 17), ni, "St Patrick's Day"},
	{On(2027, time.March, 26), uk, "Good Friday"},
	{On(2027, time.March, 29), ewni, "Easter Monday"},
	{On(2027, time.May, 3), uk, "Early May bank holiday"},
	{On(2027, time.May, 31), uk, "Spring bank holiday"},
	{On(2027, time.July, 12), ni, "Battle of the Boyne"},
	{On(2027, time.August, 2), sc, "Summer bank holiday"},
	{On(2027, time.August, 30), ewni, "Summer bank holiday"},
	{On(2027, time.November, 30), sc, "St Andrew's Day"},
	{On(2027, time.December, 27), uk, "Christmas Day (substitute day)"},
	{On(2027, time.December, 28), uk, "Boxing Day (substitute day)"},

	{On(2028, time.January, 3), uk, "New Year's Day (substitute day)"},
	{On(2028, time.January, 4), sc, "2 January (substitute day)"},
	{On(2028, time.March, 17), ni, "St Patrick's Day"},
	{On(2028, time.April, 14), uk, "Good Friday"},
	{On(2028, time.April, 17), ewni, "Easter Monday"},
	{On(2028, time.May, 1), uk, "Early May bank holiday"},
	{On(2028, time.May, 29), uk, "Spring bank holiday"},
	{On(2028, time.July, 12), ni, "Battle of the Boyne"},
	{On(2028, time.August, 7), sc, "Summer bank holiday"},
	{On(2028, time.August, 28), ewni, "Summer bank holiday"},
	{On(2028, time.November, 30), sc, "St Andrew's Day"},
	{On(2028, time.December, 25), uk, "Christmas Day"},
	{On(2028, time.December, 26), uk, "Boxing Day"},
}

// divisionSet is a set of divisions, a bit each.
type divisionSet uint8

const (
	ew   divisionSet = 1 << EnglandAndWales
	sc   divisionSet = 1 << Scotland
	ni   divisionSet = 1 << NorthernIreland
	ewni             = ew | ni
	uk               = ew | sc | ni
)

// calendars are the calendars of the divisions, made once from the table and never changed.
var calendars = [...]Calendar{
	EnglandAndWales: published(ew),
	Scotland:        published(sc),
	NorthernIreland: published(ni),
}

func published(in divisionSet) Calendar {
	var holidays []holiday
	for _, row := range bankHolidays {
		if row.in&in != 0 {
			holidays = append(holidays, holiday{row.day, row.name})
		}
	}
	return newCalendar(0, 0, holidays)
}
