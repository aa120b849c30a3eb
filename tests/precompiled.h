#pragma once
// What nearly every test includes, compiled once for all of them.

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#ifdef QT_WIDGETS_LIB
#include <QtWidgets>
#endif

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

// The tests of a folder are one program (oneofmany.cpp.in), in which each main() has the name that CMake
// gives it. Joined of two, because the compiler refuses compiled headers that contain a name which is defined
// later.
#define ELEVEN_JOINED(one, other) one##other
#define ELEVEN_NAME(one, other) ELEVEN_JOINED(one, other)
#define main ELEVEN_NAME(ELEVEN_TEST_, MAIN)
