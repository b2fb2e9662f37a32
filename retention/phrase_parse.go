package retention

func parsePhrase(string) (Period, bool) { return Period{}, false }
