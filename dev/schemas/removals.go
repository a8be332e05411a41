package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"path/filepath"
	"strconv"
	"strings"
)

// The modules whose types say of themselves when they are removed and what takes their place.
var lifecycles = map[string]string{
	"k8s.io/api":                     "*/*",
	"k8s.io/apiextensions-apiserver": "pkg/apis/*/*",
	"k8s.io/kube-aggregator":         "pkg/apis/*/*",
}

// addRemovals adds the kinds that were no longer served at the first minor.
func (s *schemas) addRemovals(release string) {
	for module, folders := range lifecycles {
		dir := fetch(module, "v0"+strings.TrimPrefix(release, "1"))
		paths, err := filepath.Glob(filepath.Join(dir, folders, "zz_generated.prerelease-lifecycle.go"))
		if err != nil || len(paths) == 0 {
			log.Fatalf("%s: no lifecycles: %v", dir, err)
		}
		for _, path := range paths {
			s.addLifecycles(path)
		}
	}
}

func (s *schemas) addLifecycles(path string) {
	folder := filepath.Dir(path)
	group := groupOf(folder)
	removed := map[string]removal{}
	for _, decl := range parse(path).Decls {
		function, is := decl.(*ast.FuncDecl)
		if !is || function.Recv == nil {
			continue
		}
		name := function.Recv.List[0].Type.(*ast.StarExpr).X.(*ast.Ident).Name
		result := function.Body.List[len(function.Body.List)-1].(*ast.ReturnStmt).Results
		r := removed[name]
		switch function.Name.Name {
		case "APILifecycleRemoved":
			r.minor, _ = strconv.Atoi(result[1].(*ast.BasicLit).Value)
		case "APILifecycleReplacement":
			parts := map[string]string{}
			for _, element := range result[0].(*ast.CompositeLit).Elts {
				pair := element.(*ast.KeyValueExpr)
				parts[pair.Key.(*ast.Ident).Name] = unquoted(pair.Value)
			}
			r.successor = apiVersion(parts["Group"], parts["Version"])
			r.kind = parts["Kind"]
		}
		removed[name] = r
	}
	version := apiVersion(group, filepath.Base(folder))
	for name, r := range removed {
		if r.minor > 0 && r.minor <= s.first && !strings.HasSuffix(name, "List") && !s.serves(version, name) {
			s.removals[[2]string{version, name}] = r
		}
	}
}

func (s *schemas) serves(apiVersion, name string) bool {
	for k := range s.kinds {
		if k.apiVersion == apiVersion && k.kind == name {
			return true
		}
	}
	return false
}

// groupOf reads the constant GroupName of the package in a folder.
func groupOf(folder string) string {
	for _, decl := range parse(filepath.Join(folder, "register.go")).Decls {
		declared, is := decl.(*ast.GenDecl)
		if !is || declared.Tok != token.CONST {
			continue
		}
		for _, spec := range declared.Specs {
			constant := spec.(*ast.ValueSpec)
			if constant.Names[0].Name == "GroupName" {
				return unquoted(constant.Values[0])
			}
		}
	}
	log.Fatalf("%s: no GroupName", folder)
	return ""
}

func parse(path string) *ast.File {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
	if err != nil {
		log.Fatal(err)
	}
	return file
}

func unquoted(literal ast.Expr) string {
	text, err := strconv.Unquote(literal.(*ast.BasicLit).Value)
	if err != nil {
		log.Fatal(err)
	}
	return text
}
