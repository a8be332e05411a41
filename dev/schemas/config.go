package main

func (s *schemas) addConfigurations(releases []string) {}
