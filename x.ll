; ModuleID = '/work/main/Sources/CSurveyScan/survey_times.c'
source_filename = "/work/main/Sources/CSurveyScan/survey_times.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.survey_time = type { i8, i16, i8, i8, i32 }

@__cpu_model = external dso_local local_unnamed_addr global { i32, i32, i32, [1 x i32] }

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) uwtable
define dso_local noundef zeroext i1 @survey_read_time(ptr noundef readonly captures(none) %0, ptr noundef writeonly captures(none) %1) local_unnamed_addr #0 {
  %3 = load i64, ptr %0, align 1
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 11
  %5 = load i64, ptr %4, align 1
  %6 = xor i64 %5, 3472339291344613424
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %8 = load i64, ptr %7, align 1
  %9 = and i64 %8, 16777215
  %10 = xor i64 %9, 2109488
  %11 = lshr i64 %3, 32
  %12 = trunc i64 %11 to i8
  %13 = icmp ult i8 %12, 48
  br i1 %13, label %14, label %18

14:                                               ; preds = %2
  %15 = and i64 %11, 63
  %16 = add nsw i64 %15, -48
  %17 = icmp ult i64 %16, -3
  br i1 %17, label %152, label %23

18:                                               ; preds = %2
  %19 = lshr i64 %3, 16
  %20 = and i64 %19, 255
  %21 = add nsw i64 %20, -48
  %22 = icmp ult i64 %21, -3
  br i1 %22, label %152, label %28

23:                                               ; preds = %14
  %24 = shl nuw nsw i64 %15, 32
  %25 = shl nuw nsw i64 %15, 56
  %26 = or disjoint i64 %25, %24
  %27 = or disjoint i64 %26, 13563576248709168
  br label %33

28:                                               ; preds = %18
  %29 = shl nuw nsw i64 %20, 16
  %30 = shl nuw nsw i64 %20, 40
  %31 = or disjoint i64 %30, %29
  %32 = or disjoint i64 %31, 3472275519666401328
  br label %33

33:                                               ; preds = %28, %23
  %34 = phi i64 [ 9184658779889104502, %23 ], [ 8536150290498287222, %28 ]
  %35 = phi i64 [ %27, %23 ], [ %32, %28 ]
  %36 = xor i64 %35, %3
  %37 = add i64 %36, %34
  %38 = add i64 %6, 8536150290498287222
  %39 = add nuw nsw i64 %10, 8353398
  %40 = or i64 %38, %39
  %41 = or i64 %40, %37
  %42 = or i64 %41, %5
  %43 = or i64 %42, %9
  %44 = or i64 %43, %36
  %45 = and i64 %44, -9187201950435737472
  %46 = icmp eq i64 %45, 0
  br i1 %46, label %47, label %152

47:                                               ; preds = %33
  %48 = trunc i64 %6 to i32
  %49 = and i32 %48, 255
  %50 = mul nuw nsw i32 %49, 10
  %51 = lshr i32 %48, 8
  %52 = and i32 %51, 255
  %53 = add nuw nsw i32 %50, %52
  %54 = lshr i32 %48, 24
  %55 = mul nuw nsw i32 %54, 10
  %56 = lshr i64 %6, 32
  %57 = trunc nuw i64 %56 to i32
  %58 = and i32 %57, 255
  %59 = add nuw nsw i32 %55, %58
  %60 = lshr i64 %6, 48
  %61 = trunc nuw nsw i64 %60 to i32
  %62 = and i32 %61, 255
  %63 = mul nuw nsw i32 %62, 10
  %64 = lshr i64 %6, 56
  %65 = trunc nuw nsw i64 %64 to i32
  %66 = add nuw nsw i32 %63, %65
  %67 = icmp samesign ugt i32 %53, 24
  %68 = icmp samesign ugt i32 %59, 59
  %69 = select i1 %67, i1 true, i1 %68
  %70 = icmp samesign ugt i32 %66, 60
  %71 = select i1 %69, i1 true, i1 %70
  br i1 %71, label %152, label %72

72:                                               ; preds = %47
  %73 = trunc i64 %36 to i32
  %74 = and i32 %73, 255
  %75 = mul nuw nsw i32 %74, 10
  %76 = lshr i32 %73, 8
  %77 = and i32 %76, 255
  %78 = add nuw nsw i32 %75, %77
  br i1 %13, label %79, label %102

79:                                               ; preds = %72
  %80 = mul nuw nsw i32 %78, 100
  %81 = lshr i32 %73, 16
  %82 = and i32 %81, 255
  %83 = mul nuw nsw i32 %82, 10
  %84 = lshr i32 %73, 24
  %85 = add nuw nsw i32 %83, %84
  %86 = add nuw nsw i32 %85, %80
  %87 = lshr i64 %36, 40
  %88 = trunc nuw nsw i64 %87 to i32
  %89 = and i32 %88, 255
  %90 = mul nuw nsw i32 %89, 10
  %91 = lshr i64 %36, 48
  %92 = trunc nuw nsw i64 %91 to i32
  %93 = and i32 %92, 255
  %94 = add nuw nsw i32 %90, %93
  %95 = trunc nuw nsw i64 %10 to i32
  %96 = and i32 %95, 255
  %97 = mul nuw nsw i32 %96, 10
  %98 = lshr i32 %95, 8
  %99 = and i32 %98, 255
  %100 = add nuw nsw i32 %97, %99
  %101 = icmp samesign ugt i32 %94, 12
  br i1 %101, label %152, label %127

102:                                              ; preds = %72
  %103 = lshr i32 %73, 24
  %104 = mul nuw nsw i32 %103, 10
  %105 = lshr i64 %36, 32
  %106 = trunc nuw i64 %105 to i32
  %107 = and i32 %106, 255
  %108 = add nuw nsw i32 %104, %107
  %109 = lshr i64 %36, 48
  %110 = trunc nuw nsw i64 %109 to i32
  %111 = and i32 %110, 255
  %112 = mul nuw nsw i32 %111, 10
  %113 = lshr i64 %36, 56
  %114 = trunc nuw nsw i64 %113 to i32
  %115 = add nuw nsw i32 %112, %114
  %116 = mul nuw nsw i32 %115, 100
  %117 = trunc nuw nsw i64 %10 to i32
  %118 = and i32 %117, 255
  %119 = mul nuw nsw i32 %118, 10
  %120 = lshr i32 %117, 8
  %121 = and i32 %120, 255
  %122 = add nuw nsw i32 %119, %121
  %123 = add nuw nsw i32 %122, %116
  %124 = icmp samesign ugt i32 %78, 12
  %125 = icmp samesign ugt i32 %108, 12
  %126 = select i1 %124, i1 %125, i1 false
  br i1 %126, label %152, label %127

127:                                              ; preds = %102, %79
  %128 = phi i32 [ %86, %79 ], [ %123, %102 ]
  %129 = phi i32 [ %94, %79 ], [ %78, %102 ]
  %130 = phi i32 [ %100, %79 ], [ %108, %102 ]
  %131 = add nsw i32 %129, -1
  %132 = icmp ult i32 %131, 31
  %133 = add nsw i32 %130, -1
  %134 = icmp ult i32 %133, 31
  %135 = select i1 %132, i1 %134, i1 false
  %136 = add nsw i32 %128, -1900
  %137 = icmp ult i32 %136, 301
  %138 = select i1 %135, i1 %137, i1 false
  br i1 %138, label %139, label %152

139:                                              ; preds = %127
  %140 = select i1 %13, i8 1, i8 2
  store i8 %140, ptr %1, align 4, !tbaa !5
  %141 = trunc nuw nsw i32 %128 to i16
  %142 = getelementptr inbounds nuw i8, ptr %1, i64 2
  store i16 %141, ptr %142, align 2, !tbaa !11
  %143 = trunc nuw nsw i32 %129 to i8
  %144 = getelementptr inbounds nuw i8, ptr %1, i64 4
  store i8 %143, ptr %144, align 4, !tbaa !12
  %145 = trunc nuw nsw i32 %130 to i8
  %146 = getelementptr inbounds nuw i8, ptr %1, i64 5
  store i8 %145, ptr %146, align 1, !tbaa !13
  %147 = mul nuw nsw i32 %53, 3600
  %148 = mul nuw nsw i32 %59, 60
  %149 = add nuw nsw i32 %147, %148
  %150 = add nuw nsw i32 %149, %66
  %151 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store i32 %150, ptr %151, align 4, !tbaa !14
  br label %152

152:                                              ; preds = %18, %14, %33, %47, %79, %102, %127, %139
  %153 = phi i1 [ false, %14 ], [ false, %33 ], [ false, %47 ], [ true, %139 ], [ false, %79 ], [ false, %102 ], [ false, %127 ], [ false, %18 ]
  ret i1 %153
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite) uwtable
define dso_local i64 @survey_read_times_plain(ptr noundef readonly captures(address_is_null) %0, ptr noundef readonly captures(none) %1, i64 noundef %2, i64 noundef %3, ptr noundef writeonly captures(none) %4) local_unnamed_addr #1 {
  %6 = icmp eq i64 %3, 0
  br i1 %6, label %175, label %7

7:                                                ; preds = %5
  %8 = icmp eq ptr %0, null
  br label %9

9:                                                ; preds = %7, %159
  %10 = phi i64 [ 0, %7 ], [ %172, %159 ]
  %11 = phi ptr [ %1, %7 ], [ %173, %159 ]
  %12 = getelementptr inbounds i8, ptr %11, i64 -4
  %13 = load i32, ptr %12, align 4, !tbaa !15
  %14 = add i32 %13, 1
  %15 = load i32, ptr %11, align 4, !tbaa !15
  %16 = sub i32 %15, %14
  %17 = icmp ne i32 %16, 19
  %18 = or i1 %8, %17
  br i1 %18, label %175, label %19

19:                                               ; preds = %9
  %20 = zext i32 %14 to i64
  %21 = getelementptr inbounds nuw i8, ptr %0, i64 %20
  %22 = getelementptr inbounds nuw %struct.survey_time, ptr %4, i64 %10
  %23 = load i64, ptr %21, align 1
  %24 = getelementptr inbounds nuw i8, ptr %21, i64 11
  %25 = load i64, ptr %24, align 1
  %26 = xor i64 %25, 3472339291344613424
  %27 = getelementptr inbounds nuw i8, ptr %21, i64 8
  %28 = load i64, ptr %27, align 1
  %29 = and i64 %28, 16777215
  %30 = xor i64 %29, 2109488
  %31 = lshr i64 %23, 32
  %32 = trunc i64 %31 to i8
  %33 = icmp ult i8 %32, 48
  br i1 %33, label %34, label %38

34:                                               ; preds = %19
  %35 = and i64 %31, 63
  %36 = add nsw i64 %35, -48
  %37 = icmp ult i64 %36, -3
  br i1 %37, label %175, label %43

38:                                               ; preds = %19
  %39 = lshr i64 %23, 16
  %40 = and i64 %39, 255
  %41 = add nsw i64 %40, -48
  %42 = icmp ult i64 %41, -3
  br i1 %42, label %175, label %48

43:                                               ; preds = %34
  %44 = shl nuw nsw i64 %35, 32
  %45 = shl nuw nsw i64 %35, 56
  %46 = or disjoint i64 %45, %44
  %47 = or disjoint i64 %46, 13563576248709168
  br label %53

48:                                               ; preds = %38
  %49 = shl nuw nsw i64 %40, 16
  %50 = shl nuw nsw i64 %40, 40
  %51 = or disjoint i64 %50, %49
  %52 = or disjoint i64 %51, 3472275519666401328
  br label %53

53:                                               ; preds = %48, %43
  %54 = phi i64 [ 9184658779889104502, %43 ], [ 8536150290498287222, %48 ]
  %55 = phi i64 [ %47, %43 ], [ %52, %48 ]
  %56 = xor i64 %55, %23
  %57 = add i64 %56, %54
  %58 = add i64 %26, 8536150290498287222
  %59 = add nuw nsw i64 %30, 8353398
  %60 = or i64 %58, %59
  %61 = or i64 %60, %57
  %62 = or i64 %61, %25
  %63 = or i64 %62, %29
  %64 = or i64 %63, %56
  %65 = and i64 %64, -9187201950435737472
  %66 = icmp eq i64 %65, 0
  br i1 %66, label %67, label %175

67:                                               ; preds = %53
  %68 = trunc i64 %26 to i32
  %69 = and i32 %68, 255
  %70 = mul nuw nsw i32 %69, 10
  %71 = lshr i32 %68, 8
  %72 = and i32 %71, 255
  %73 = add nuw nsw i32 %70, %72
  %74 = lshr i32 %68, 24
  %75 = mul nuw nsw i32 %74, 10
  %76 = lshr i64 %26, 32
  %77 = trunc nuw i64 %76 to i32
  %78 = and i32 %77, 255
  %79 = add nuw nsw i32 %75, %78
  %80 = lshr i64 %26, 48
  %81 = trunc nuw nsw i64 %80 to i32
  %82 = and i32 %81, 255
  %83 = mul nuw nsw i32 %82, 10
  %84 = lshr i64 %26, 56
  %85 = trunc nuw nsw i64 %84 to i32
  %86 = add nuw nsw i32 %83, %85
  %87 = icmp samesign ugt i32 %73, 24
  %88 = icmp samesign ugt i32 %79, 59
  %89 = select i1 %87, i1 true, i1 %88
  %90 = icmp samesign ugt i32 %86, 60
  %91 = select i1 %89, i1 true, i1 %90
  br i1 %91, label %175, label %92

92:                                               ; preds = %67
  %93 = trunc i64 %56 to i32
  %94 = and i32 %93, 255
  %95 = mul nuw nsw i32 %94, 10
  %96 = lshr i32 %93, 8
  %97 = and i32 %96, 255
  %98 = add nuw nsw i32 %95, %97
  br i1 %33, label %99, label %122

99:                                               ; preds = %92
  %100 = mul nuw nsw i32 %98, 100
  %101 = lshr i32 %93, 16
  %102 = and i32 %101, 255
  %103 = mul nuw nsw i32 %102, 10
  %104 = lshr i32 %93, 24
  %105 = add nuw nsw i32 %103, %104
  %106 = add nuw nsw i32 %105, %100
  %107 = lshr i64 %56, 40
  %108 = trunc nuw nsw i64 %107 to i32
  %109 = and i32 %108, 255
  %110 = mul nuw nsw i32 %109, 10
  %111 = lshr i64 %56, 48
  %112 = trunc nuw nsw i64 %111 to i32
  %113 = and i32 %112, 255
  %114 = add nuw nsw i32 %110, %113
  %115 = trunc nuw nsw i64 %30 to i32
  %116 = and i32 %115, 255
  %117 = mul nuw nsw i32 %116, 10
  %118 = lshr i32 %115, 8
  %119 = and i32 %118, 255
  %120 = add nuw nsw i32 %117, %119
  %121 = icmp samesign ugt i32 %114, 12
  br i1 %121, label %175, label %147

122:                                              ; preds = %92
  %123 = lshr i32 %93, 24
  %124 = mul nuw nsw i32 %123, 10
  %125 = lshr i64 %56, 32
  %126 = trunc nuw i64 %125 to i32
  %127 = and i32 %126, 255
  %128 = add nuw nsw i32 %124, %127
  %129 = lshr i64 %56, 48
  %130 = trunc nuw nsw i64 %129 to i32
  %131 = and i32 %130, 255
  %132 = mul nuw nsw i32 %131, 10
  %133 = lshr i64 %56, 56
  %134 = trunc nuw nsw i64 %133 to i32
  %135 = add nuw nsw i32 %132, %134
  %136 = mul nuw nsw i32 %135, 100
  %137 = trunc nuw nsw i64 %30 to i32
  %138 = and i32 %137, 255
  %139 = mul nuw nsw i32 %138, 10
  %140 = lshr i32 %137, 8
  %141 = and i32 %140, 255
  %142 = add nuw nsw i32 %139, %141
  %143 = add nuw nsw i32 %142, %136
  %144 = icmp samesign ugt i32 %98, 12
  %145 = icmp samesign ugt i32 %128, 12
  %146 = select i1 %144, i1 %145, i1 false
  br i1 %146, label %175, label %147

147:                                              ; preds = %122, %99
  %148 = phi i32 [ %106, %99 ], [ %143, %122 ]
  %149 = phi i32 [ %114, %99 ], [ %98, %122 ]
  %150 = phi i32 [ %120, %99 ], [ %128, %122 ]
  %151 = add nsw i32 %149, -1
  %152 = icmp ult i32 %151, 31
  %153 = add nsw i32 %150, -1
  %154 = icmp ult i32 %153, 31
  %155 = select i1 %152, i1 %154, i1 false
  %156 = add nsw i32 %148, -1900
  %157 = icmp ult i32 %156, 301
  %158 = select i1 %155, i1 %157, i1 false
  br i1 %158, label %159, label %175

159:                                              ; preds = %147
  %160 = select i1 %33, i8 1, i8 2
  store i8 %160, ptr %22, align 4, !tbaa !5
  %161 = trunc nuw nsw i32 %148 to i16
  %162 = getelementptr inbounds nuw i8, ptr %22, i64 2
  store i16 %161, ptr %162, align 2, !tbaa !11
  %163 = trunc nuw nsw i32 %149 to i8
  %164 = getelementptr inbounds nuw i8, ptr %22, i64 4
  store i8 %163, ptr %164, align 4, !tbaa !12
  %165 = trunc nuw nsw i32 %150 to i8
  %166 = getelementptr inbounds nuw i8, ptr %22, i64 5
  store i8 %165, ptr %166, align 1, !tbaa !13
  %167 = mul nuw nsw i32 %73, 3600
  %168 = mul nuw nsw i32 %79, 60
  %169 = add nuw nsw i32 %167, %168
  %170 = add nuw nsw i32 %169, %86
  %171 = getelementptr inbounds nuw i8, ptr %22, i64 8
  store i32 %170, ptr %171, align 4, !tbaa !14
  %172 = add nuw i64 %10, 1
  %173 = getelementptr inbounds nuw i32, ptr %11, i64 %2
  %174 = icmp eq i64 %172, %3
  br i1 %174, label %175, label %9, !llvm.loop !16

175:                                              ; preds = %159, %9, %34, %53, %67, %99, %122, %147, %38, %5
  %176 = phi i64 [ 0, %5 ], [ %10, %38 ], [ %10, %147 ], [ %10, %122 ], [ %10, %99 ], [ %10, %67 ], [ %10, %53 ], [ %10, %34 ], [ %10, %9 ], [ %3, %159 ]
  ret i64 %176
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) uwtable
define dso_local i64 @survey_read_times(ptr noundef readonly captures(address_is_null) %0, ptr noundef readonly captures(none) %1, i64 noundef %2, i64 noundef %3, ptr noundef writeonly captures(none) %4) local_unnamed_addr #2 {
  %6 = load i32, ptr getelementptr inbounds nuw (i8, ptr @__cpu_model, i64 12), align 4
  %7 = and i32 %6, 1024
  %8 = icmp eq i32 %7, 0
  br i1 %8, label %11, label %9

9:                                                ; preds = %5
  %10 = tail call fastcc i64 @read_times_avx2(ptr noundef %0, ptr noundef %1, i64 noundef %2, i64 noundef %3, ptr noundef %4)
  br label %13

11:                                               ; preds = %5
  %12 = tail call i64 @survey_read_times_plain(ptr noundef %0, ptr noundef %1, i64 noundef %2, i64 noundef %3, ptr noundef %4)
  br label %13

13:                                               ; preds = %11, %9
  %14 = phi i64 [ %10, %9 ], [ %12, %11 ]
  ret i64 %14
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite) uwtable
define internal fastcc i64 @read_times_avx2(ptr noundef readonly captures(address_is_null) %0, ptr noundef readonly captures(none) %1, i64 noundef %2, i64 noundef %3, ptr noundef writeonly captures(none) %4) unnamed_addr #3 {
  %6 = icmp eq i64 %3, 0
  br i1 %6, label %287, label %7

7:                                                ; preds = %5
  %8 = icmp eq ptr %0, null
  br label %9

9:                                                ; preds = %7, %283
  %10 = phi i64 [ 0, %7 ], [ %285, %283 ]
  %11 = mul i64 %10, %2
  %12 = getelementptr inbounds nuw i32, ptr %1, i64 %11
  %13 = getelementptr inbounds i8, ptr %12, i64 -4
  %14 = load i32, ptr %13, align 4, !tbaa !15
  %15 = add i32 %14, 1
  %16 = load i32, ptr %12, align 4, !tbaa !15
  %17 = sub i32 %16, %15
  %18 = icmp ne i32 %17, 19
  %19 = zext i32 %15 to i64
  %20 = getelementptr inbounds nuw i8, ptr %0, i64 %19
  %21 = or i1 %8, %18
  br i1 %21, label %287, label %22

22:                                               ; preds = %9
  %23 = getelementptr inbounds nuw %struct.survey_time, ptr %4, i64 %10
  %24 = load i64, ptr %20, align 1
  %25 = getelementptr inbounds nuw i8, ptr %20, i64 11
  %26 = load i64, ptr %25, align 1
  %27 = xor i64 %26, 3472339291344613424
  %28 = getelementptr inbounds nuw i8, ptr %20, i64 8
  %29 = load i64, ptr %28, align 1
  %30 = and i64 %29, 16777215
  %31 = xor i64 %30, 2109488
  %32 = getelementptr inbounds nuw i8, ptr %20, i64 4
  %33 = lshr i64 %24, 32
  %34 = trunc i64 %33 to i8
  %35 = icmp ult i8 %34, 48
  br i1 %35, label %36, label %40

36:                                               ; preds = %22
  %37 = and i64 %33, 63
  %38 = add nsw i64 %37, -48
  %39 = icmp ult i64 %38, -3
  br i1 %39, label %287, label %45

40:                                               ; preds = %22
  %41 = lshr i64 %24, 16
  %42 = and i64 %41, 255
  %43 = add nsw i64 %42, -48
  %44 = icmp ult i64 %43, -3
  br i1 %44, label %287, label %50

45:                                               ; preds = %36
  %46 = shl nuw nsw i64 %37, 32
  %47 = shl nuw nsw i64 %37, 56
  %48 = or disjoint i64 %47, %46
  %49 = or disjoint i64 %48, 13563576248709168
  br label %55

50:                                               ; preds = %40
  %51 = shl nuw nsw i64 %42, 16
  %52 = shl nuw nsw i64 %42, 40
  %53 = or disjoint i64 %52, %51
  %54 = or disjoint i64 %53, 3472275519666401328
  br label %55

55:                                               ; preds = %50, %45
  %56 = phi i64 [ 9184658779889104502, %45 ], [ 8536150290498287222, %50 ]
  %57 = phi i64 [ %49, %45 ], [ %54, %50 ]
  %58 = xor i64 %57, %24
  %59 = add i64 %58, %56
  %60 = add i64 %27, 8536150290498287222
  %61 = add nuw nsw i64 %31, 8353398
  %62 = or i64 %60, %61
  %63 = or i64 %62, %59
  %64 = or i64 %63, %26
  %65 = or i64 %64, %30
  %66 = or i64 %65, %58
  %67 = and i64 %66, -9187201950435737472
  %68 = icmp eq i64 %67, 0
  br i1 %68, label %69, label %287

69:                                               ; preds = %55
  %70 = trunc i64 %27 to i32
  %71 = and i32 %70, 255
  %72 = mul nuw nsw i32 %71, 10
  %73 = lshr i32 %70, 8
  %74 = and i32 %73, 255
  %75 = add nuw nsw i32 %72, %74
  %76 = lshr i32 %70, 24
  %77 = mul nuw nsw i32 %76, 10
  %78 = lshr i64 %27, 32
  %79 = trunc nuw i64 %78 to i32
  %80 = and i32 %79, 255
  %81 = add nuw nsw i32 %77, %80
  %82 = lshr i64 %27, 48
  %83 = trunc nuw nsw i64 %82 to i32
  %84 = and i32 %83, 255
  %85 = mul nuw nsw i32 %84, 10
  %86 = lshr i64 %27, 56
  %87 = trunc nuw nsw i64 %86 to i32
  %88 = add nuw nsw i32 %85, %87
  %89 = icmp samesign ugt i32 %75, 24
  %90 = icmp samesign ugt i32 %81, 59
  %91 = select i1 %89, i1 true, i1 %90
  %92 = icmp samesign ugt i32 %88, 60
  %93 = select i1 %91, i1 true, i1 %92
  br i1 %93, label %287, label %94

94:                                               ; preds = %69
  %95 = trunc i64 %58 to i32
  %96 = and i32 %95, 255
  %97 = mul nuw nsw i32 %96, 10
  %98 = lshr i32 %95, 8
  %99 = and i32 %98, 255
  %100 = add nuw nsw i32 %97, %99
  br i1 %35, label %101, label %124

101:                                              ; preds = %94
  %102 = mul nuw nsw i32 %100, 100
  %103 = lshr i32 %95, 16
  %104 = and i32 %103, 255
  %105 = mul nuw nsw i32 %104, 10
  %106 = lshr i32 %95, 24
  %107 = add nuw nsw i32 %105, %106
  %108 = add nuw nsw i32 %107, %102
  %109 = lshr i64 %58, 40
  %110 = trunc nuw nsw i64 %109 to i32
  %111 = and i32 %110, 255
  %112 = mul nuw nsw i32 %111, 10
  %113 = lshr i64 %58, 48
  %114 = trunc nuw nsw i64 %113 to i32
  %115 = and i32 %114, 255
  %116 = add nuw nsw i32 %112, %115
  %117 = trunc nuw nsw i64 %31 to i32
  %118 = and i32 %117, 255
  %119 = mul nuw nsw i32 %118, 10
  %120 = lshr i32 %117, 8
  %121 = and i32 %120, 255
  %122 = add nuw nsw i32 %119, %121
  %123 = icmp samesign ugt i32 %116, 12
  br i1 %123, label %287, label %149

124:                                              ; preds = %94
  %125 = lshr i32 %95, 24
  %126 = mul nuw nsw i32 %125, 10
  %127 = lshr i64 %58, 32
  %128 = trunc nuw i64 %127 to i32
  %129 = and i32 %128, 255
  %130 = add nuw nsw i32 %126, %129
  %131 = lshr i64 %58, 48
  %132 = trunc nuw nsw i64 %131 to i32
  %133 = and i32 %132, 255
  %134 = mul nuw nsw i32 %133, 10
  %135 = lshr i64 %58, 56
  %136 = trunc nuw nsw i64 %135 to i32
  %137 = add nuw nsw i32 %134, %136
  %138 = mul nuw nsw i32 %137, 100
  %139 = trunc nuw nsw i64 %31 to i32
  %140 = and i32 %139, 255
  %141 = mul nuw nsw i32 %140, 10
  %142 = lshr i32 %139, 8
  %143 = and i32 %142, 255
  %144 = add nuw nsw i32 %141, %143
  %145 = add nuw nsw i32 %144, %138
  %146 = icmp samesign ugt i32 %100, 12
  %147 = icmp samesign ugt i32 %130, 12
  %148 = select i1 %146, i1 %147, i1 false
  br i1 %148, label %287, label %149

149:                                              ; preds = %124, %101
  %150 = phi i32 [ %108, %101 ], [ %145, %124 ]
  %151 = phi i32 [ %116, %101 ], [ %100, %124 ]
  %152 = phi i32 [ %122, %101 ], [ %130, %124 ]
  %153 = add nsw i32 %151, -1
  %154 = icmp ult i32 %153, 31
  %155 = add nsw i32 %152, -1
  %156 = icmp ult i32 %155, 31
  %157 = select i1 %154, i1 %156, i1 false
  %158 = add nsw i32 %150, -1900
  %159 = icmp ult i32 %158, 301
  %160 = select i1 %157, i1 %159, i1 false
  br i1 %160, label %161, label %287

161:                                              ; preds = %149
  %162 = select i1 %35, i8 1, i8 2
  store i8 %162, ptr %23, align 4, !tbaa !5
  %163 = trunc nuw nsw i32 %150 to i16
  %164 = getelementptr inbounds nuw i8, ptr %23, i64 2
  store i16 %163, ptr %164, align 2, !tbaa !11
  %165 = trunc nuw nsw i32 %151 to i8
  %166 = getelementptr inbounds nuw i8, ptr %23, i64 4
  store i8 %165, ptr %166, align 4, !tbaa !12
  %167 = trunc nuw nsw i32 %152 to i8
  %168 = getelementptr inbounds nuw i8, ptr %23, i64 5
  store i8 %167, ptr %168, align 1, !tbaa !13
  %169 = mul nuw nsw i32 %75, 3600
  %170 = mul nuw nsw i32 %81, 60
  %171 = add nuw nsw i32 %169, %170
  %172 = add nuw nsw i32 %171, %88
  %173 = getelementptr inbounds nuw i8, ptr %23, i64 8
  store i32 %172, ptr %173, align 4, !tbaa !14
  %174 = add nuw i64 %10, 1
  %175 = getelementptr inbounds nuw i32, ptr %12, i64 %2
  %176 = getelementptr inbounds nuw %struct.survey_time, ptr %4, i64 %174
  br i1 %35, label %177, label %226

177:                                              ; preds = %161
  %178 = load i8, ptr %32, align 1, !tbaa !18
  %179 = insertelement <32 x i8> <i8 48, i8 48, i8 48, i8 48, i8 poison, i8 48, i8 48, i8 poison, i8 48, i8 48, i8 32, i8 48, i8 48, i8 58, i8 48, i8 48, i8 58, i8 48, i8 48, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0>, i8 %178, i64 4
  %180 = insertelement <32 x i8> %179, i8 %178, i64 7
  %181 = icmp eq i64 %3, %174
  br i1 %181, label %283, label %182

182:                                              ; preds = %177
  %183 = sub i64 %3, %174
  br label %184

184:                                              ; preds = %182, %210
  %185 = phi ptr [ %224, %210 ], [ %175, %182 ]
  %186 = phi i64 [ %223, %210 ], [ 0, %182 ]
  %187 = getelementptr inbounds i8, ptr %185, i64 -4
  %188 = load i32, ptr %187, align 4, !tbaa !15
  %189 = add i32 %188, 1
  %190 = load i32, ptr %185, align 4, !tbaa !15
  %191 = sub i32 %190, %189
  %192 = icmp eq i32 %191, 19
  br i1 %192, label %193, label %283

193:                                              ; preds = %184
  %194 = zext i32 %189 to i64
  %195 = getelementptr inbounds nuw i8, ptr %0, i64 %194
  %196 = load <32 x i8>, ptr %195, align 1, !tbaa !18
  %197 = xor <32 x i8> %196, %180
  %198 = tail call <32 x i8> @llvm.usub.sat.v32i8(<32 x i8> %197, <32 x i8> <i8 9, i8 9, i8 9, i8 9, i8 0, i8 9, i8 9, i8 0, i8 9, i8 9, i8 0, i8 9, i8 9, i8 0, i8 9, i8 9, i8 0, i8 9, i8 9, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1>)
  %199 = bitcast <32 x i8> %198 to <4 x i64>
  %200 = shufflevector <32 x i8> %197, <32 x i8> <i8 0, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 0, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 5, i32 6, i32 8, i32 9, i32 11, i32 12, i32 14, i32 15, i32 32, i32 32, i32 32, i32 32, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48, i32 17, i32 18, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48>
  %201 = tail call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %200, <32 x i8> <i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1>)
  %202 = tail call <16 x i16> @llvm.usub.sat.v16i16(<16 x i16> %201, <16 x i16> <i16 21, i16 99, i16 12, i16 31, i16 24, i16 59, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 60, i16 0, i16 0, i16 0>)
  %203 = bitcast <16 x i16> %202 to <4 x i64>
  %204 = or <4 x i64> %199, %203
  %205 = tail call <16 x i16> @llvm.usub.sat.v16i16(<16 x i16> <i16 19, i16 0, i16 1, i16 1, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0>, <16 x i16> %201)
  %206 = bitcast <16 x i16> %205 to <4 x i64>
  %207 = or <4 x i64> %204, %206
  %208 = tail call i32 @llvm.x86.avx.ptestz.256(<4 x i64> %207, <4 x i64> %207)
  %209 = icmp eq i32 %208, 0
  br i1 %209, label %283, label %210

210:                                              ; preds = %193
  %211 = tail call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %201, <16 x i16> <i16 100, i16 1, i16 1, i16 256, i16 3600, i16 60, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 1, i16 0, i16 0, i16 0>)
  %212 = shufflevector <8 x i32> %211, <8 x i32> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %213 = shufflevector <8 x i32> %211, <8 x i32> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %214 = add <4 x i32> %212, %213
  %215 = shl <4 x i32> %214, <i32 16, i32 0, i32 0, i32 0>
  %216 = bitcast <4 x i32> %215 to <2 x i64>
  %217 = or <2 x i64> %216, <i64 1, i64 0>
  %218 = getelementptr inbounds nuw %struct.survey_time, ptr %176, i64 %186
  %219 = extractelement <2 x i64> %217, i64 0
  store i64 %219, ptr %218, align 1, !tbaa !18
  %220 = bitcast <2 x i64> %217 to <4 x i32>
  %221 = extractelement <4 x i32> %220, i64 2
  %222 = getelementptr inbounds nuw i8, ptr %218, i64 8
  store i32 %221, ptr %222, align 4, !tbaa !14
  %223 = add nuw i64 %186, 1
  %224 = getelementptr inbounds nuw i32, ptr %185, i64 %2
  %225 = icmp eq i64 %223, %183
  br i1 %225, label %283, label %184, !llvm.loop !19

226:                                              ; preds = %161
  %227 = getelementptr inbounds nuw i8, ptr %20, i64 2
  %228 = load i8, ptr %227, align 1, !tbaa !18
  %229 = insertelement <32 x i8> <i8 48, i8 48, i8 poison, i8 48, i8 48, i8 poison, i8 48, i8 48, i8 48, i8 48, i8 32, i8 48, i8 48, i8 58, i8 48, i8 48, i8 58, i8 48, i8 48, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0>, i8 %228, i64 2
  %230 = insertelement <32 x i8> %229, i8 %228, i64 5
  %231 = icmp eq i64 %3, %174
  br i1 %231, label %283, label %232

232:                                              ; preds = %226
  %233 = sub i64 %3, %174
  br label %234

234:                                              ; preds = %232, %267
  %235 = phi ptr [ %281, %267 ], [ %175, %232 ]
  %236 = phi i64 [ %280, %267 ], [ 0, %232 ]
  %237 = getelementptr inbounds i8, ptr %235, i64 -4
  %238 = load i32, ptr %237, align 4, !tbaa !15
  %239 = add i32 %238, 1
  %240 = load i32, ptr %235, align 4, !tbaa !15
  %241 = sub i32 %240, %239
  %242 = icmp eq i32 %241, 19
  br i1 %242, label %243, label %283

243:                                              ; preds = %234
  %244 = zext i32 %239 to i64
  %245 = getelementptr inbounds nuw i8, ptr %0, i64 %244
  %246 = load <32 x i8>, ptr %245, align 1, !tbaa !18
  %247 = xor <32 x i8> %246, %230
  %248 = tail call <32 x i8> @llvm.usub.sat.v32i8(<32 x i8> %247, <32 x i8> <i8 9, i8 9, i8 0, i8 9, i8 9, i8 0, i8 9, i8 9, i8 9, i8 9, i8 0, i8 9, i8 9, i8 0, i8 9, i8 9, i8 0, i8 9, i8 9, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1>)
  %249 = bitcast <32 x i8> %248 to <4 x i64>
  %250 = shufflevector <32 x i8> %247, <32 x i8> <i8 0, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 0, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison, i8 poison>, <32 x i32> <i32 6, i32 7, i32 8, i32 9, i32 0, i32 1, i32 3, i32 4, i32 11, i32 12, i32 14, i32 15, i32 32, i32 32, i32 32, i32 32, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48, i32 17, i32 18, i32 48, i32 48, i32 48, i32 48, i32 48, i32 48>
  %251 = tail call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %250, <32 x i8> <i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1, i8 10, i8 1>)
  %252 = tail call <16 x i16> @llvm.usub.sat.v16i16(<16 x i16> %251, <16 x i16> <i16 21, i16 99, i16 31, i16 31, i16 24, i16 59, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 60, i16 0, i16 0, i16 0>)
  %253 = bitcast <16 x i16> %252 to <4 x i64>
  %254 = or <4 x i64> %249, %253
  %255 = tail call <16 x i16> @llvm.usub.sat.v16i16(<16 x i16> <i16 19, i16 0, i16 1, i16 1, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0>, <16 x i16> %251)
  %256 = bitcast <16 x i16> %255 to <4 x i64>
  %257 = or <4 x i64> %254, %256
  %258 = shufflevector <16 x i16> %251, <16 x i16> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %259 = shufflevector <16 x i16> %251, <16 x i16> poison, <8 x i32> <i32 0, i32 1, i32 3, i32 2, i32 4, i32 5, i32 6, i32 7>
  %260 = tail call <8 x i16> @llvm.umin.v8i16(<8 x i16> %258, <8 x i16> %259)
  %261 = tail call <8 x i16> @llvm.usub.sat.v8i16(<8 x i16> %260, <8 x i16> <i16 -1, i16 -1, i16 12, i16 12, i16 -1, i16 -1, i16 -1, i16 -1>)
  %262 = bitcast <8 x i16> %261 to <2 x i64>
  %263 = shufflevector <2 x i64> %262, <2 x i64> zeroinitializer, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %264 = or <4 x i64> %257, %263
  %265 = tail call i32 @llvm.x86.avx.ptestz.256(<4 x i64> %264, <4 x i64> %264)
  %266 = icmp eq i32 %265, 0
  br i1 %266, label %283, label %267

267:                                              ; preds = %243
  %268 = tail call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %251, <16 x i16> <i16 100, i16 1, i16 1, i16 256, i16 3600, i16 60, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 1, i16 0, i16 0, i16 0>)
  %269 = shufflevector <8 x i32> %268, <8 x i32> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %270 = shufflevector <8 x i32> %268, <8 x i32> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %271 = add <4 x i32> %269, %270
  %272 = shl <4 x i32> %271, <i32 16, i32 0, i32 0, i32 0>
  %273 = bitcast <4 x i32> %272 to <2 x i64>
  %274 = or <2 x i64> %273, <i64 2, i64 0>
  %275 = getelementptr inbounds nuw %struct.survey_time, ptr %176, i64 %236
  %276 = extractelement <2 x i64> %274, i64 0
  store i64 %276, ptr %275, align 1, !tbaa !18
  %277 = bitcast <2 x i64> %274 to <4 x i32>
  %278 = extractelement <4 x i32> %277, i64 2
  %279 = getelementptr inbounds nuw i8, ptr %275, i64 8
  store i32 %278, ptr %279, align 4, !tbaa !14
  %280 = add nuw i64 %236, 1
  %281 = getelementptr inbounds nuw i32, ptr %235, i64 %2
  %282 = icmp eq i64 %280, %233
  br i1 %282, label %283, label %234, !llvm.loop !19

283:                                              ; preds = %267, %234, %243, %210, %184, %193, %226, %177
  %284 = phi i64 [ 0, %177 ], [ 0, %226 ], [ %183, %210 ], [ %186, %184 ], [ %186, %193 ], [ %233, %267 ], [ %236, %234 ], [ %236, %243 ]
  %285 = add i64 %284, %174
  %286 = icmp ult i64 %285, %3
  br i1 %286, label %9, label %287

287:                                              ; preds = %283, %9, %36, %55, %69, %101, %124, %149, %40, %5
  %288 = phi i64 [ 0, %5 ], [ %10, %40 ], [ %10, %149 ], [ %10, %124 ], [ %10, %101 ], [ %10, %69 ], [ %10, %55 ], [ %10, %36 ], [ %10, %9 ], [ %285, %283 ]
  ret i64 %288
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare <32 x i8> @llvm.usub.sat.v32i8(<32 x i8>, <32 x i8>) #4

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8>, <32 x i8>) #5

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare <16 x i16> @llvm.usub.sat.v16i16(<16 x i16>, <16 x i16>) #4

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare <8 x i16> @llvm.umin.v8i16(<8 x i16>, <8 x i16>) #4

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare <8 x i16> @llvm.usub.sat.v8i16(<8 x i16>, <8 x i16>) #4

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare i32 @llvm.x86.avx.ptestz.256(<4 x i64>, <4 x i64>) #5

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16>, <16 x i16>) #5

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) uwtable "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { nofree norecurse nosync nounwind memory(argmem: readwrite) uwtable "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) uwtable "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { nofree norecurse nosync nounwind memory(argmem: readwrite) uwtable "min-legal-vector-width"="256" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+avx,+avx2,+cmov,+crc32,+cx8,+fxsr,+mmx,+popcnt,+sse,+sse2,+sse3,+sse4.1,+sse4.2,+ssse3,+x87,+xsave" "tune-cpu"="generic" }
attributes #4 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { mustprogress nocallback nofree nosync nounwind willreturn memory(none) }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{i32 7, !"uwtable", i32 2}
!4 = !{!"clang version 21.0.0 (https://github.com/swiftlang/llvm-project.git 11673e6660b2d0a5f9f99b1c7b773f4c2f6df1b0)"}
!5 = !{!6, !7, i64 0}
!6 = !{!"", !7, i64 0, !9, i64 2, !7, i64 4, !7, i64 5, !10, i64 8}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = !{!"short", !7, i64 0}
!10 = !{!"int", !7, i64 0}
!11 = !{!6, !9, i64 2}
!12 = !{!6, !7, i64 4}
!13 = !{!6, !7, i64 5}
!14 = !{!6, !10, i64 8}
!15 = !{!10, !10, i64 0}
!16 = distinct !{!16, !17}
!17 = !{!"llvm.loop.mustprogress"}
!18 = !{!7, !7, i64 0}
!19 = distinct !{!19, !17}
